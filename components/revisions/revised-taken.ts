import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import {
  revisionSize,
  type ObservationHistory,
  type RevisedFigure,
  type Revision,
  type FiguresChange,
} from '@/lib/trade/revision'
import type { RevisionWords } from './revision-words'

const machines = (id: string) => ({ id, header: id, kind: 'text', for: 'machines' }) as const
const SERIES = ['flow', 'product', 'classification', 'measure', 'unit', 'valuation', 'source'] as const

/** First published against latest to take along, oldest first: both values with their status, import and time, the change. */
export function takenRevisions(
  figures: readonly RevisedFigure[],
  words: RevisionWords,
  names: { readonly first: string; readonly latest: string; readonly change: string },
): TakenTable {
  return {
    columns: [
      {
        id: 'period',
        header: 'period',
        kind: 'text',
        labels: Object.fromEntries(figures.map(({ period }) => [period, words.period(period)])),
      },
      { id: 'first_value', header: names.first, kind: 'number' },
      ...['first_status', 'first_import', 'first_at'].map(machines),
      { id: 'value', header: names.latest, kind: 'number' },
      ...['status', 'import', 'at', 'revisions'].map(machines),
      { id: 'change', header: `${names.change}, %`, kind: 'ratio' },
    ],
    rows: figures
      .toReversed()
      .map(({ period, first, latest, times }) => [
        period,
        first.value,
        ...[first.status, String(first.import), first.at],
        latest.value,
        ...[latest.status, String(latest.import), latest.at, String(times)],
        ratioText(revisionSize(first.value, latest.value).change),
      ]),
  }
}

/** Name of an import's file. */
type FileOf = (id: number) => string

/** Every revision that is listed, to take along: the series, the period, what stood, what came, with which import and when. */
export function takenRevisionList(
  revisions: readonly Revision[],
  words: RevisionWords,
  names: { readonly figure: string; readonly period: string; readonly old: string; readonly new: string },
  more: { readonly change: string; readonly import: string; readonly at: string },
  fileOf: FileOf,
): TakenTable {
  const periods = revisions.map(({ period }) => [period, words.period(period)])
  return {
    columns: [
      ...SERIES.map(machines),
      { id: 'series', header: names.figure, kind: 'text', for: 'people' },
      { id: 'period', header: names.period, kind: 'text', labels: Object.fromEntries(periods) },
      { id: 'old_value', header: names.old, kind: 'number' },
      ...['old_status', 'old_import', 'old_line'].map(machines),
      { id: 'value', header: names.new, kind: 'number' },
      ...['status', 'import', 'line'].map(machines),
      { id: 'change', header: `${more.change}, %`, kind: 'ratio' },
      { id: 'file', header: more.import, kind: 'text' },
      { id: 'at', header: more.at, kind: 'text' },
    ],
    rows: revisions.map((revision) => [
      ...SERIES.map((id) => revision[id]),
      words.series(revision),
      revision.period,
      ...[revision.old.value, revision.old.status, String(revision.old.import), String(revision.old.line)],
      ...[revision.new.value, revision.new.status, String(revision.new.import), String(revision.new.line)],
      ratioText(revisionSize(revision.old.value, revision.new.value).change),
      ...[fileOf(revision.new.import), revision.at],
    ]),
  }
}

/** When the figures of a pair changed, to take along: with which import, of which source. */
export function takenChanges(
  changes: readonly FiguresChange[],
  words: RevisionWords,
  names: { readonly at: string; readonly what: string; readonly file: string; readonly source: string },
  kinds: Readonly<Record<string, string>>,
): TakenTable {
  return {
    columns: [
      { id: 'at', header: names.at, kind: 'text' },
      { id: 'kind', header: names.what, kind: 'text', labels: kinds },
      machines('import'),
      { id: 'file', header: names.file, kind: 'text' },
      {
        ...{ id: 'source', header: names.source, kind: 'text' },
        labels: Object.fromEntries(changes.map(({ source }) => [source, words.source(source)])),
      },
    ],
    rows: changes.map(({ at, kind, import: id, file, source }) => [at, kind, String(id), file, source]),
  }
}

/** Every value that the figures of a period have had, to take along. */
export function takenHistories(
  histories: readonly ObservationHistory[],
  words: RevisionWords,
  names: {
    readonly figure: string
    readonly value: string
    readonly from: string
    readonly until: string
    readonly import: string
  },
  fileOf: FileOf,
): TakenTable {
  return {
    columns: [
      ...SERIES.map(machines),
      { id: 'series', header: names.figure, kind: 'text', for: 'people' },
      machines('period'),
      { id: 'value', header: names.value, kind: 'number' },
      machines('status'),
      { id: 'from', header: names.from, kind: 'text' },
      { id: 'until', header: names.until, kind: 'text' },
      ...['withdrawn', 'import', 'line'].map(machines),
      { id: 'file', header: names.import, kind: 'text' },
    ],
    rows: histories.flatMap((history) =>
      history.versions.map((version) => [
        ...SERIES.map((id) => history[id]),
        `${words.series(history)}, ${words.source(history.source)}`,
        ...[history.period, version.value, version.status, version.from, version.until],
        ...[String(version.withdrawn), String(version.import), String(version.line), fileOf(version.import)],
      ]),
    ),
  }
}
