import type { Breakdown } from '@/lib/trade/breakdown'
import { excludedOf } from '@/lib/trade/excluded'
import { formatPeriodLabel } from '@/lib/trade/format'
import type { PeriodValue } from '@/lib/trade/tiling'
import { againstLabel, type AgainstName } from './against-name'
import type { FigureWords } from './figure-words'

/** A change of something with a name. */
export interface NamedChange {
  readonly name: string
  readonly value: PeriodValue
  readonly against: PeriodValue
}

/** A sentence for each change between sums that leave figures out: how many on either side, and that the change may be due to them. */
export const excludedSentences = (
  { t }: Pick<FigureWords, 't'>,
  changes: readonly NamedChange[],
  sides: { readonly period: string; readonly base: string },
): string[] =>
  changes.flatMap(({ name, value, against }) => {
    const excluded = excludedOf(value, against)
    return excluded ? [t('excluded.growth', { name, ...sides, ...excluded })] : []
  })

/** The same for parts of a whole, in one sentence; none where no part leaves anything out. */
function excludedParts({ t, locale }: Pick<FigureWords, 't' | 'locale'>, parts: readonly NamedChange[]): string[] {
  const names = parts.filter(({ value, against }) => excludedOf(value, against)).map(({ name }) => name)
  return names.length === 0 ? [] : [t('excluded.parts', { names: new Intl.ListFormat(locale).format(names) })]
}

interface PartsOfWhole {
  readonly breakdown: Breakdown
  readonly againstName?: AgainstName
  readonly wholeName: string
  readonly partName: (id: string) => string
}

/** Of a whole and of its parts: which changes may be due to what the sums leave out. */
export function excludedNotes(parts: PartsOfWhole, words: FigureWords): string[] {
  const { breakdown, wholeName, partName } = parts
  const { locale } = words
  return [
    ...excludedSentences(words, [{ name: wholeName, ...breakdown.total }], {
      period: formatPeriodLabel(breakdown.period, { locale }),
      base: againstLabel({ ...parts, locale }),
    }),
    ...excludedParts(
      words,
      breakdown.parts.map((part) => ({ ...part, name: partName(part.id) })),
    ),
  ]
}
