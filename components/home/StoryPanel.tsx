import type { ReactNode } from 'react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { dateLabel } from '@/components/sources/date-label'
import { LinkButton } from '@/components/ui/LinkButton'
import { SourceLine } from '@/components/ui/Panel'
import { areaName, findArea } from '@/lib/trade/area'
import { formatNumber, formatShare } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { formatPeriod } from '@/lib/trade/period'
import { Printings } from '@/components/claims/Printings'
import { speakerText } from '@/components/claims/claim-sentence'
import { statedPercent, type StatedClaim } from '@/components/claims/claim-text'
import { StoryFigure } from './StoryFigure'
import type { Story } from './story'

/** What was said, as a picture of the index it amounts to, and what has to be known beside it. */
export function StoryPanel({ story }: { story: Story }) {
  const t = useTranslations('home.story')
  const locale = useLocale() as Language
  const names = { reporter: areaName(story.reporter, locale), partner: areaName(story.partner, locale) }
  const words = useTranslations('claims')
  const { claim, countryClaim, source } = story
  const title = t('title', { percent: formatShare(story.growth, { locale, decimals: 0 }) })
  const href = `/${story.reporter}/${story.partner}?period=${formatPeriod(story.period)}&against=${formatPeriod(story.against)}`
  // More was said of the country than of its city.
  const country = findArea(story.reporter)?.parent ?? story.reporter
  const numbers = {
    base: formatNumber(story.base, { locale }),
    value: formatNumber(story.value, { locale }),
  }
  return (
    <section
      id="story"
      aria-labelledby="story-title"
      className="grid gap-x-12 gap-y-10 border-t border-ink pt-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]"
    >
      <div className="min-w-0">
        <h2 id="story-title" className="max-w-[30ch] text-28 sm:text-40">
          {title}
        </h2>
        <div className="mt-6 max-w-180">
          <StoryFigure story={story} names={names} title={title}>
            <SourceLine>
              {t.rich('source', {
                link: (name) => <Link href={`/sources#${source.id}`}>{name}</Link>,
                publisher: source.publisher,
                date: dateLabel(source.published ?? claim.date, locale),
              })}
            </SourceLine>
          </StoryFigure>
        </div>
        <div className="screen-only mt-5 flex flex-wrap gap-2">
          <LinkButton href={href}>{t('link', names)}</LinkButton>
          <LinkButton href={`/claims/${claim.id}`}>{t('check')}</LinkButton>
          {countryClaim && (
            <LinkButton href={`/${country}/${story.partner}/claims`} prefetch={false}>
              {t('claims', { ...names, reporter: areaName(country, locale) })}
            </LinkButton>
          )}
        </div>
      </div>
      <dl className="text-16 lg:pt-1.5">
        <Fact title={t('saidBy')}>
          {t.rich('saidByText', {
            speaker: speakerText(words, claim.saidBy),
            date: dateLabel(claim.date, locale),
            printings: () => <Printings claim={claim} />,
          })}
        </Fact>
        <Fact title={t('notPublished')}>{t('notPublishedText', numbers)}</Fact>
        <Fact title={t('notRussia')}>
          {t('notRussiaText')} {countryClaim && <CountryClaim claim={countryClaim} />}
        </Fact>
      </dl>
    </section>
  )
}

/** What was said of the whole country, so that nobody takes the city's figure for it or against it. */
function CountryClaim({ claim }: { claim: StatedClaim }) {
  const t = useTranslations('home.story')
  const locale = useLocale() as Language
  const words = useTranslations('claims')
  const stated = statedPercent(claim.change)
  if (!stated) return null
  return t.rich('countryClaim', {
    speaker: speakerText(words, claim.saidBy),
    stated: t('stated', {
      // A choice of a message bears no hyphen.
      wording: claim.wording.replace('-', '_'),
      percent: formatShare(stated.ratio, { locale, decimals: stated.decimals }),
    }),
    publisher: claim.publishedBy,
    link: (name) => (claim.url ? <a href={claim.url}>{name}</a> : <>{name}</>),
    check: (words) => (
      <Link href={`/claims/${claim.id}`} prefetch={false}>
        {words}
      </Link>
    ),
    date: dateLabel(claim.date, locale),
  })
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-hairline py-3 first:border-t-0 first:pt-0">
      <dt className="text-14 font-semibold">{title}</dt>
      <dd className="mt-0.5 max-w-measure">{children}</dd>
    </div>
  )
}
