import { useLocale, useTranslations } from 'next-intl'
import { areaName } from '@/lib/trade/area'
import { FLOWS } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { PairFigures } from '@/lib/trade/pair-figures'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { gapsOf, type SourceCoverage } from './coverage'
import { useGapSentence } from './gap-sentence'

/** What a source covers, to take along: a row a pair, those that are shown. */
export function useCoverageTaken(
  shown: readonly SourceCoverage[],
  source: string,
  pairs: readonly PairFigures[],
): TakenTable {
  const t = useTranslations('sources')
  const charts = useTranslations('take.columns')
  const locale = useLocale() as Language
  const gaps = useGapSentence()
  const names = Object.fromEntries(
    shown.flatMap((row) => [row.reporter, row.partner]).map((code) => [code, areaName(code, locale)]),
  )
  const column = (id: string): string => t(`coverage.columns.${id}`)
  return {
    columns: [
      { id: 'reporter', header: charts('reporter'), kind: 'text', labels: names },
      { id: 'partner', header: charts('partner'), kind: 'text', labels: names },
      { id: 'flows', header: 'flows', kind: 'text', for: 'machines' },
      { id: 'flow_names', header: column('flows'), kind: 'text', for: 'people' },
      { id: 'units', header: column('unit'), kind: 'text' },
      { id: 'from', header: charts('from'), kind: 'text' },
      { id: 'to', header: charts('to'), kind: 'text' },
      { id: 'figures', header: column('figures'), kind: 'number' },
      { id: 'products', header: column('products'), kind: 'number' },
      { id: 'missing', header: column('missing'), kind: 'text' },
    ],
    rows: shown.map((row) => {
      const flows = FLOWS.filter((flow) => row.flows.includes(flow))
      return [
        ...[row.reporter, row.partner, flows.join('+'), flows.map((flow) => t(`flows.${flow}`)).join(', ')],
        ...[row.units.join('; '), row.from, row.to, String(row.observations), String(row.products)],
        gaps(gapsOf(row, source, pairs)),
      ]
    }),
  }
}
