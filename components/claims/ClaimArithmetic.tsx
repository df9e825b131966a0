import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { Arithmetic } from '@/lib/trade/claims/arithmetic'
import type { Claim } from '@/lib/trade/claims/claim'
import { bandsPlot } from './bands-plot'
import { BandsPanel } from './BandsPanel'
import { drawnSources, possiblePlot } from './chart-data'
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
            <PictureOf found={found} {...{ said, claim, others, check, words }} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The picture of a finding that has one. */
function PictureOf({
  found,
  said,
  claim,
  others,
  check,
  words,
}: ClaimArithmeticProps & { readonly found: Arithmetic }) {
  const ids = new Set<string>(Object.values(found.claims))
  const plot = possiblePlot(found, said.locale)
  const bands = bandsPlot(found, check, words)
  const frame = {
    id: anchorOf(found, claim),
    sentence: words.arithmetic(found),
    locale: said.locale,
    takenFrom: takenFromClaim(claim, said),
    takenSources: printedSources(
      [claim, ...others.filter(({ id }) => id !== claim.id)].filter(({ id }) => ids.has(id)),
      said,
    ),
  }
  if (bands)
    return (
      <div className="mt-4">
        <BandsPanel
          plot={bands}
          {...frame}
          takenSources={
            found.kind === 'implied-base'
              ? [...frame.takenSources, ...drawnSources(check, said.locale)]
              : frame.takenSources
          }
        />
      </div>
    )
  if (!plot || plot.points.length < 2) return null
  return (
    <div className="mt-4">
      <PossiblePanel plot={plot} {...frame} />
    </div>
  )
}

/** Of one statement there is one finding of a kind; of several statements one for each of the others. */
function anchorOf(found: Arithmetic, { id }: Claim): string {
  const other = Object.values(found.claims).find((each) => each !== id)
  if (found.kind === 'part-of-whole') return `possible-with-${other}`
  if (found.kind === 'same-figure') return `possible-${found.aspect}-with-${other}`
  return found.kind === 'parts-growth'
    ? 'possible'
    : `possible-${found.kind}${'flow' in found ? `-${found.flow.toLowerCase()}` : ''}`
}

const keyOf = (found: Arithmetic): string =>
  [
    found.kind,
    'aspect' in found ? found.aspect : '',
    'flow' in found ? found.flow : '',
    ...Object.values(found.claims),
  ].join(' ')
