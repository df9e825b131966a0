import { useLocale, useTranslations } from 'next-intl'
import { formatGrowth, formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import type { Story } from './story'

/** A length on the scale of the bars, which leaves room for the number beside the longest one. */
const share = (part: number, whole: number): string => `calc((100% - 4.5rem) * ${(part / whole).toFixed(4)})`

/**
 * Two bars from zero: the base and what became of it, with the growth as the stretch between them. HTML, so that it
 * stands at first paint, is read in order, and prints.
 */
export function IndexBars({ story, names }: { story: Story; names: { reporter: string; partner: string } }) {
  const t = useTranslations('home.story')
  const locale = useLocale() as Language
  const [base, value] = [Number(story.base), Number(story.value)]
  const [baseWidth, width] = [share(base, value), share(value, value)]
  return (
    <figure className="[print-color-adjust:exact]">
      <figcaption className="text-14 text-ink-muted">
        {t('figure', { ...names, unit: formatUnit(story.unit, { locale }) })}
      </figcaption>
      <dl className="figures mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <Bar
          label={formatPeriodLabel(story.against, { locale, style: 'short' })}
          width={baseWidth}
          mark="bg-(--mark-resting)"
        >
          {formatNumber(story.base, { locale })}
        </Bar>
        <div className="contents">
          <dt className="sr-only">{t('change')}</dt>
          <dd className="relative col-start-2 h-14">
            <span
              aria-hidden
              style={{ insetInlineStart: baseWidth }}
              className="absolute -top-12 bottom-0 border-s border-dashed border-ink"
            />
            <span
              style={{ insetInlineStart: baseWidth, inlineSize: share(value - base, value) }}
              className="absolute bottom-1 flex flex-col items-center"
            >
              <span className="text-20 leading-7 font-semibold whitespace-nowrap">
                {formatGrowth(story.growth, { locale, decimals: 0 })}
              </span>
              <span aria-hidden className="mt-0.5 h-1.5 w-full border-x border-t border-ink" />
            </span>
          </dd>
        </div>
        <Bar label={formatPeriodLabel(story.period, { locale, style: 'short' })} width={width} mark="bg-ink">
          {formatNumber(story.value, { locale })}
        </Bar>
      </dl>
    </figure>
  )
}

function Bar(props: { label: string; width: string; mark: string; children: string }) {
  return (
    <div className="contents">
      <dt className="self-center text-14 whitespace-nowrap">{props.label}</dt>
      <dd className="flex h-12 items-center gap-2">
        <span
          aria-hidden
          style={{ inlineSize: props.width }}
          className={`h-full shrink-0 forced-color-adjust-none ${props.mark}`}
        />
        <span className="text-20 font-semibold">{props.children}</span>
      </dd>
    </div>
  )
}
