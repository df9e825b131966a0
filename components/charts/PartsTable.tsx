import type { BreakdownPart } from '@/lib/trade/breakdown'
import { formatPeriodLabel, formatShare } from '@/lib/trade/format'
import { share } from '@/lib/trade/growth'
import { againstLabel } from './against-name'
import { BreakdownTable } from './BreakdownTable'
import type { FigureWords } from './figure-words'
import { nameOf } from './part-names'
import { PartLabel, type PartsProps } from './PartBarsChart'
import { growthOrReason } from './sector-text'

/** The parts of a whole with every digit; each leads one step down. */
export function PartsTable({ props, words }: { readonly props: PartsProps; readonly words: FigureWords }) {
  const { breakdown, names, heading, wholeName, restName, grandTotal, locale } = props
  const { t } = words
  const againstName = againstLabel(props)
  const part = (id: string) => {
    const name = nameOf(names, id)
    return (
      <>
        <PartLabel name={name} stretched={false} />
        {name.note && <span className="ms-1 text-12 text-ink-muted"> {name.note}</span>}
      </>
    )
  }
  // Where there is no value its own cell says why.
  const changeOf = ({ growth, value, against }: Pick<BreakdownPart, 'growth' | 'value' | 'against'>): string =>
    value.value === null ? '–' : growthOrReason(growth, value, against, breakdown, words)
  const caption = t('parts.caption', {
    whole: wholeName,
    period: formatPeriodLabel(breakdown.period, { locale }),
    against: againstName,
    unit: words.unitLine(props.unit, 0, props.valuation),
  })
  return (
    <BreakdownTable
      {...{ breakdown, words, caption, heading, againstName, changeOf }}
      names={{ part, rest: restName, whole: wholeName }}
      more={[
        {
          id: 'ofAll',
          header: t('parts.shareOfTotal'),
          kind: 'number',
          cell: (row) => formatShare(share(row.value.value, grandTotal), { locale }) ?? '–',
        },
      ]}
    />
  )
}
