import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'
import type { Arithmetic } from '@/lib/trade/claims/arithmetic'
import type { Claim } from '@/lib/trade/claims/claim'
import type { ClaimPartProps } from './ClaimHead'

interface ClaimArithmeticProps extends ClaimPartProps {
  readonly others: readonly Claim[]
}

/** What follows from the statement and from others about the same trade, without any data. */
export function ClaimArithmetic({ claim, check, words, said, others }: ClaimArithmeticProps) {
  const t = useTranslations('claims.page')
  if (check.arithmetic.length === 0) return null
  return (
    <Panel title={t('arithmetic.title')} subtitle={t('arithmetic.subtitle')}>
      <ul className="grid gap-6">
        {check.arithmetic.map((found) => (
          <li key={keyOf(found)} className="border-t border-hairline pt-3 first:border-t-0 first:pt-0">
            <p className="max-w-measure text-16">{words.arithmetic(found)}</p>
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
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const keyOf = (found: Arithmetic): string =>
  [
    found.kind,
    'aspect' in found ? found.aspect : '',
    'flow' in found ? found.flow : '',
    ...Object.values(found.claims),
  ].join(' ')
