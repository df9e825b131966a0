import type { useTranslations } from 'next-intl'
import type { ChangedObservation, ImportProblem, PairDifference } from '@/lib/client/import-report'
import type { TakenColumn, TakenTable } from '@/lib/trade/take-along/taken-table'
import type { useImportWords } from './import-words'

const text = (id: string, header: string, only?: TakenColumn['for']): TakenColumn => ({
  id,
  header,
  kind: 'text',
  ...(only && { for: only }),
})
const number = (id: string, header: string): TakenColumn => ({ id, header, kind: 'number' })

/** What was found in a file, as far as it is listed and not filtered out: a row an entry, in the order of the file. */
export function takenProblems(
  problems: readonly ImportProblem[],
  { t, words }: { t: ReturnType<typeof useTranslations<'imports.problems'>>; words: ReturnType<typeof useImportWords> },
): TakenTable {
  return {
    columns: [
      number('line', t('line')),
      text('column', t('column')),
      text('value', t('value')),
      text('severity', 'severity', 'machines'),
      text('code', 'code', 'machines'),
      text('kind', t('kind'), 'people'),
      text('message', t('message')),
      text('hint', t('hint')),
    ],
    rows: problems.map(({ line, column, value, severity, code, message, hint }) => [
      ...[line === null ? null : String(line), column, value, severity, code, words.kind(code), message, hint],
    ]),
  }
}

interface ChangeWords {
  readonly t: ReturnType<typeof useTranslations<'imports.difference'>>
  readonly words: ReturnType<typeof useImportWords>
  /** What a status is called. */
  readonly status: (status: ChangedObservation['before']['status']) => string
  /** What a flow is called. */
  readonly flow: (flow: ChangedObservation['flow']) => string
  readonly line: string
  /** Whether they have been written. */
  readonly written: boolean
}

/** The values that change, the largest change first, with every digit of both. */
export function takenChanges(
  changes: readonly ChangedObservation[],
  { t, words, status, flow, line, written }: ChangeWords,
): TakenTable {
  return {
    columns: [
      text('reporter', 'reporter', 'machines'),
      text('partner', 'partner', 'machines'),
      text('pair', t('pair'), 'people'),
      text('flow', 'flow', 'machines'),
      text('flow_name', words.field('flow'), 'people'),
      text('classification', words.field('classification')),
      text('product', words.field('product')),
      text('period', words.field('period')),
      number('value_before', t(written ? 'beforeDone' : 'before')),
      text('status_before', t(written ? 'statusBeforeDone' : 'statusBefore')),
      number('value_after', t('after')),
      text('status_after', t('statusAfter')),
      text('unit', words.field('unit')),
      { id: 'change', header: t('changeOf'), kind: 'ratio' },
      number('line', line),
    ],
    rows: changes.map(({ before, after, ...row }) => [
      ...[row.reporter, row.partner, words.pairName(row), row.flow, flow(row.flow)],
      ...[row.classification, row.product, row.period],
      ...[before.value, status(before.status), after.value, status(after.status), row.unit],
      ...[row.change === null ? null : String(row.change), String(row.line)],
    ]),
  }
}

const PARTS = ['added', 'changed', 'unchanged'] as const

/** The pairs that a file touches, with what becomes of their values. */
export function takenPairs(
  pairs: readonly PairDifference[],
  { t, words }: Pick<ChangeWords, 't' | 'words'>,
): TakenTable {
  return {
    columns: [
      text('reporter', 'reporter', 'machines'),
      text('partner', 'partner', 'machines'),
      text('pair', t('pair'), 'people'),
      text('from', t('from')),
      text('to', t('to')),
      ...PARTS.map((part) => number(part, t(`parts.${part}`))),
    ],
    rows: pairs.map((pair) => [
      ...[pair.reporter, pair.partner, words.pairName(pair), pair.from, pair.to],
      ...PARTS.map((part) => String(pair[part])),
    ]),
  }
}
