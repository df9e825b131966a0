import { useFormatter, useTranslations } from 'next-intl'
import type { Claim } from '@/lib/trade/claims/claim'
import { printingsOf, wordKey } from './claim-text'

/** Where a claim can be read, each printing with its address where one is known. */
export function Printings({ claim }: { claim: Pick<Claim, 'publishedBy' | 'url' | 'note'> }) {
  const t = useTranslations('claims')
  const format = useFormatter()
  const printings = printingsOf(claim).map(({ name, language, url }) => {
    const key = language && `languages.${wordKey(language)}`
    const label = key ? t('printing', { name, language: t.has(key) ? t(key) : language }) : name
    return url ? (
      <a key={name} href={url}>
        {label}
      </a>
    ) : (
      <span key={name}>{label}</span>
    )
  })
  return <>{format.list(printings)}</>
}
