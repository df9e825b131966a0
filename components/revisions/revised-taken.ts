import { ratioText } from '@/lib/trade/take-along/ratio-text'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import { revisionSize, type RevisedFigure } from '@/lib/trade/revision'
import type { RevisionWords } from './revision-words'

/** First published against latest to take along, oldest first: both values with their status, import and time, the change. */
export function takenRevisions(
  figures: readonly RevisedFigure[],
  words: RevisionWords,
  names: { readonly first: string; readonly latest: string; readonly change: string },
): TakenTable {
  const machines = (id: string) => ({ id, header: id, kind: 'text', for: 'machines' }) as const
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
