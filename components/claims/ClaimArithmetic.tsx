import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { Arithmetic } from '@/lib/trade/claims/arithmetic'
import type { Claim } from '@/lib/trade/claims/claim'
import { possiblePlot } from './chart-data'
import type { ClaimPartProps } from './ClaimHead'
import { PossiblePanel } from './PossiblePanel'
import { printedSources, takenFromClaim } from './taken-from-claim'

interface ClaimArithmeticProps extends ClaimPartProps {
  readonly others: readonly Claim[]
}

/** What follows from the statement and from others about the same trade, without any data. */
export function ClaimArithmetic({ claim, check, words, said, others }: ClaimArithmeticProps) {
  const t = useTranslations('claims.page')
  if (check.arithmetic.length === 0) return null
  return (
    <Panel title={t('arithmetic.title')} subtitle={t('arithmetic.subtitle')}>
      <ul className="grid grid-cols-1 gap-8">
        {check.arithmetic.map((found) => (
          <li key={keyOf(found)}>
            <p className="max-w-measure text-16">
              {[
                words.arithmetic(found),
                ...(found.kind === 'implied-base' ? check.bases.map((base) => words.base(base, check)) : []),
              ].join(' ')}
            </p>
            <ul className="mt-1 max-w-measure text-12 text-ink-muted">
              {[...new Set(Object.values(found.claims))].map((id) => {
                const other = others.find((each) => each.id === id)
                if (!other || id === claim.id) return null
                return (
                  <li key={id}>
                    <Link href={`/claims/${id}`} prefetch={false}>
                      {said.sentence(other)}
                    </Link>
                  </li>
                )
              })}
            </ul>
            <PictureOf found={found} sentence={words.arithmetic(found)} {...{ said, claim, others }} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The picture of a finding that has one. */
function PictureOf({
  found,
  sentence,
  said,
  claim,
  others,
}: Pick<ClaimArithmeticProps, 'claim' | 'said' | 'others'> & {
  readonly found: Arithmetic
  readonly sentence: string
}) {
  const ids = new Set<string>(Object.values(found.claims))
  const plot = possiblePlot(found, said.locale)
  if (!plot || plot.points.length < 2) return null
  return (
    <div className="mt-4">
      <PossiblePanel
        plot={plot}
        id={anchorOf(found, claim)}
        sentence={sentence}
        locale={said.locale}
        takenFrom={takenFromClaim(claim, said)}
        takenSources={printedSources(
          [claim, ...others.filter(({ id }) => id !== claim.id)].filter(({ id }) => ids.has(id)),
          said,
        )}
      />
    </div>
  )
}

/** Of one statement there is one such finding; of a city and its country one for each statement about the other. */
const anchorOf = (found: Arithmetic, { id }: Claim): string =>
  found.kind === 'part-of-whole'
    ? `possible-with-${Object.values(found.claims).find((other) => other !== id)}`
    : 'possible'

const keyOf = (found: Arithmetic): string =>
  [
    found.kind,
    'aspect' in found ? found.aspect : '',
    'flow' in found ? found.flow : '',
    ...Object.values(found.claims),
  ].join(' ')
