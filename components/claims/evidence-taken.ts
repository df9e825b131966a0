import { useTranslations } from 'next-intl'
import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'
import type { FlowValue } from '@/lib/trade/flow-value'
import { formatPeriodLabel } from '@/lib/trade/format'
import { parsePeriod } from '@/lib/trade/period'
import type { EvidenceTableProps } from './EvidenceTable'

const machine = (id: string): TakenColumn => ({ id, header: id, kind: 'text', for: 'machines' })
const people = (id: string, header: string): TakenColumn => ({ id, header, kind: 'text', for: 'people' })

/** What the series say to a statement, to take along: a row a series and stated figure. */
export function useEvidenceTaken({ claim, check, words, locale, kind }: EvidenceTableProps): TakenTable {
  const t = useTranslations('claims.page.table')
  const charts = useTranslations('charts')
  const about = useTranslations('take.about')
  const titleOf = (id: string): string => check.sources.find((source) => source.id === id)?.title ?? id
  const label = (period: string): string => formatPeriodLabel(parsePeriod(period)!, { locale })
  const side = (prefix: string, header: string): TakenColumn[] => [
    machine(prefix ? 'against' : 'period'),
    { id: `${prefix}value`, header, kind: 'number' },
    ...['status', 'months_known', 'months_needed'].map((id) => machine(prefix + id)),
  ]
  const cells = (period: string, value: FlowValue | null): (string | null)[] => {
    const status = value?.status ?? (value === null || value.value === null ? 'M' : 'A')
    return [period, value?.value ?? null, status, String(value?.have ?? 0), String(value?.need ?? 0)]
  }
  return {
    columns: [
      ...['reporter', 'partner', 'flow', 'product'].map(machine),
      people('series', t('series')),
      people('source_title', about('source')),
      people('differs', charts('note')),
      ...side('', label(claim.period)),
      ...(check.against === null ? [] : side('against_', words.comparedWith(check.against))),
      ...['valuation', 'measure', 'source', 'aspect', 'level', 'ratio', 'stated_figure', 'wording', 'within'].map(
        machine,
      ),
      { id: 'unit', header: 'unit', kind: 'text', for: 'machines' },
      people('computed', t('computed')),
      people('stated', t('stated')),
      ...(kind === 'direct' ? [people('verdict', t('verdict'))] : []),
    ],
    rows: check[kind].flatMap((evidence) =>
      check.figures.map((figure) => {
        const { series } = evidence
        const finding = evidence.findings.find(({ aspect }) => aspect === figure.aspect)
        const within = finding?.within ?? null
        const verdict = within === null ? 'cannot-be-checked' : within ? 'consistent' : 'not-consistent'
        return [
          ...[series.reporter, series.partner, series.flow, series.product],
          words.series(series),
          titleOf(series.source),
          evidence.differs.map((difference) => words.difference(difference)).join('; ') || null,
          ...cells(claim.period, evidence.value),
          ...(check.against === null ? [] : cells(check.against, evidence.against)),
          ...[series.valuation, series.measure, series.source, figure.aspect],
          ...[finding?.level ?? null, ratioText(finding?.ratio ?? null), figure.figure, figure.wording],
          ...[within === null ? null : String(within), series.unit],
          words.computed(evidence, figure),
          `${words.stated(figure, figure.aspect === 'level' ? claim.levelDigits : null)} (${words.range(figure)})`,
          ...(kind === 'direct' ? [words.verdict(verdict)] : []),
        ]
      }),
    ),
  }
}
