import type { ReactNode } from 'react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/tables/DataTable'
import type { Claim } from '@/lib/trade/claims/claim'
import type { StatedFigure } from '@/lib/trade/claims/stated-figures'
import type { ClaimCheck, Evidence } from '@/lib/trade/claims/verdict'
import type { ClaimWords } from '@/lib/trade/claims/words'
import type { FlowValue } from '@/lib/trade/flow-value'
import { formatNumber, formatPeriodLabel, formatUnit } from '@/lib/trade/format'
import type { Language } from '@/lib/trade/locale'
import { parsePeriod } from '@/lib/trade/period'
import { VerdictMark } from './VerdictMark'

interface Row {
  readonly evidence: Evidence
  readonly figure: StatedFigure
  /** First of its series. */
  readonly first: boolean
}

export interface EvidenceTableProps {
  readonly claim: Claim
  readonly check: ClaimCheck
  readonly words: ClaimWords
  readonly locale: Language
  /** Direct evidence, or that of another kind. */
  readonly kind: 'direct' | 'other'
}

/** Every series with its figures, how complete they are, what follows from them, and whether that fits. */
export function EvidenceTable({ claim, check, words, locale, kind }: EvidenceTableProps) {
  const t = useTranslations('claims.page')
  const rows = check[kind].flatMap((evidence) =>
    check.figures.map((figure, at): Row => ({ evidence, figure, first: at === 0 })),
  )
  const label = (period: string): string => formatPeriodLabel(parsePeriod(period)!, { locale })
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      id: 'series',
      header: t('table.series'),
      cell: ({ evidence, first }) =>
        first ? (
          <SeriesCell evidence={evidence} check={check} words={words} />
        ) : (
          <span className="sr-only">{words.series(evidence.series)}</span>
        ),
    },
    {
      id: 'value',
      header: label(claim.period),
      kind: 'number',
      // Said once for both stated figures.
      cell: ({ evidence, first }) =>
        first && <ValueCell value={evidence.value} unit={evidence.series.unit} locale={locale} />,
    },
    ...(check.against === null
      ? []
      : [
          {
            id: 'against',
            header: words.comparedWith(check.against),
            kind: 'number',
            cell: ({ evidence, first }: Row) =>
              first &&
              evidence.against && <ValueCell value={evidence.against} unit={evidence.series.unit} locale={locale} />,
          } as const,
        ]),
    {
      id: 'computed',
      header: t('table.computed'),
      kind: 'number',
      cell: ({ evidence, figure }) => words.computed(evidence, figure) ?? <None>{t('table.none')}</None>,
    },
    {
      id: 'stated',
      header: t('table.stated'),
      cell: ({ figure }) => (
        <span className="figures inline-block sm:min-w-40">
          {words.stated(figure, figure.aspect === 'level' ? claim.levelDigits : null)}
          <span className="block text-12 text-ink-muted">{words.range(figure)}</span>
        </span>
      ),
    },
    {
      id: 'fits',
      header: t(kind === 'direct' ? 'table.verdict' : 'table.would'),
      cell: ({ evidence, figure }) => <FitsCell evidence={evidence} figure={figure} words={words} />,
    },
  ]
  return (
    <DataTable
      caption={t(`${kind}.caption`)}
      hideCaption
      stacked
      columns={columns}
      rows={rows}
      rowKey={({ evidence: { series, differs }, figure }) =>
        [
          series.source,
          series.reporter,
          series.partner,
          series.unit,
          series.valuation,
          differs.join(),
          figure.aspect,
        ].join(' ')
      }
    />
  )
}

const None = ({ children }: { children: ReactNode }) => <span className="text-12 text-ink-muted">{children}</span>

function SeriesCell({ evidence, check, words }: { evidence: Evidence; check: ClaimCheck; words: ClaimWords }) {
  const source = check.sources.find(({ id }) => id === evidence.series.source)
  return (
    <div className="py-0.5 font-normal whitespace-normal sm:max-w-96 sm:min-w-56">
      <Link href={`/sources#${encodeURIComponent(evidence.series.source)}`} prefetch={false} className="font-semibold">
        {source ? `${source.publisher}, ${source.title}` : evidence.series.source}
      </Link>
      <p className="text-12 text-ink-muted">{words.series(evidence.series)}</p>
      {evidence.differs.map((difference) => (
        <p key={difference} className="mt-1 text-12">
          <span className="font-semibold">{words.difference(difference)}.</span> {words.differenceMeans(difference)}
        </p>
      ))}
      {evidence.reasons
        .filter((reason) => reason.kind === 'fact')
        .map((reason) => (
          <p key={reason.code + JSON.stringify(reason.params)} className="mt-1 text-12">
            {words.reason(reason)}
          </p>
        ))}
    </div>
  )
}

function ValueCell({ value, unit, locale }: { value: FlowValue; unit: string; locale: Language }) {
  const t = useTranslations('charts')
  if (value.value === null) {
    const reason = value.status === 'S' ? 'notSeparable' : value.status === 'C' ? 'confidential' : 'noData'
    return <None>{t(`missing.${reason}`)}</None>
  }
  return (
    <>
      {formatNumber(value.value, { locale })}
      <span className="block text-12 text-ink-muted">
        {formatUnit(unit, { locale })}, {t('status.incomplete', { have: value.have, need: value.need })}
      </span>
    </>
  )
}

function FitsCell({ evidence, figure, words }: { evidence: Evidence; figure: StatedFigure; words: ClaimWords }) {
  const t = useTranslations('claims')
  const within = evidence.findings.find(({ aspect }) => aspect === figure.aspect)?.within ?? null
  // Evidence of another kind is no verdict: words without the sign.
  if (evidence.verdict === null)
    return within === null ? <None>{t('page.table.none')}</None> : t(within ? 'list.within' : 'list.outside')
  const verdict = within === null ? 'cannot-be-checked' : within ? 'consistent' : 'not-consistent'
  return (
    <span className="whitespace-nowrap">
      <VerdictMark verdict={verdict}>{words.verdict(verdict)}</VerdictMark>
    </span>
  )
}
