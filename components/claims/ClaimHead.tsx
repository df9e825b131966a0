import type { ReactNode } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Claim } from '@/lib/trade/claims/claim'
import type { ClaimCheck } from '@/lib/trade/claims/verdict'
import type { ClaimWords } from '@/lib/trade/claims/words'
import { LinkButton } from '@/components/ui/LinkButton'
import { ClaimActions } from './ClaimActions'
import { Printings } from './Printings'
import type { SaidWords } from './server-words'
import { VerdictSign } from './VerdictMark'

export interface ClaimPartProps {
  readonly claim: Claim
  readonly check: ClaimCheck
  readonly words: ClaimWords
  readonly said: SaidWords
}

interface ClaimHeadProps extends ClaimPartProps {
  /** As of when the figures are, as the address says it. */
  readonly asOf: string | undefined
  /** Under the verdict. */
  readonly children: ReactNode
}

/** Who said what and where, and the verdict with its grounds in a few sentences. */
export function ClaimHead({ claim, check, words, said, asOf, children }: ClaimHeadProps) {
  const t = useTranslations('claims')
  const sentence = words.sentence(claim, check)
  const means = t(`verdict.means.${check.verdict}`)
  return (
    <header>
      <p className="screen-only mb-4 text-14">
        <Link href="/claims" prefetch={false}>
          {t('list.title')}
        </Link>
      </p>
      <p className="max-w-measure text-16 text-ink-muted">
        {t.rich('page.kicker', {
          speaker: said.speaker(claim),
          date: said.date(claim),
          printings: () => <Printings claim={claim} />,
        })}
      </p>
      <h1 className="mt-1 max-w-[36ch] text-28 text-balance sm:text-40">{said.statement(claim)}</h1>
      <section aria-labelledby="verdict" className="mt-6 border-s-4 border-s-ink bg-wash px-4 py-4 sm:px-6">
        <h2 id="verdict" className="flex items-center gap-3 text-20 sm:text-28">
          <VerdictSign verdict={check.verdict} size={28} />
          {words.verdict(check.verdict)}
        </h2>
        <p className="mt-2 max-w-measure text-16">{means}</p>
        {sentence.length > means.length && (
          <p className="mt-2 max-w-measure text-16">{sentence.slice(means.length).trim()}</p>
        )}
      </section>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <ClaimActions asOf={asOf} />
        <LinkButton href={`/claims/${claim.id}/edit`} variant="quiet" prefetch={false}>
          {t('page.edit')}
        </LinkButton>
      </div>
      {children}
    </header>
  )
}
