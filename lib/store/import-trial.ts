import type { ReadingChoices } from '../import/choices'
import { foldedArea } from '../import/fields/area-answers'
import { startOfFile } from '../import/file-start'
import { readTradeFile } from '../import/read-trade-file'
import type { Problem, ReadEvent } from '../import/types'
import type { SeriesIdentity, Status } from '../trade/observation'
import { STATUSES } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import { rememberedAnswers } from './area-answers'
import { explained, ImportError } from './import-errors'
import { openUpload, requireUpload } from './import-files'
import { getImport } from './import-record'
import type { ImportStore } from './import-store'
import { readWorkbook } from './read-workbook'

/** Rows that a trial shows. */
const SHOWN = 12
/** Rows it goes through for them: those left out on purpose may stand first. */
const MOST = 500

/** A row of a trial: what it would be stored as, or what is wrong with it. `value` is decimal text. */
export interface TrialRow {
  readonly line: number
  readonly observation:
    | (Omit<SeriesIdentity, 'source'> & {
        readonly period: string
        readonly value: string | null
        readonly status: Status
      })
    | null
  /** What refuses it, or what is to be said of it. */
  readonly problems: readonly Problem[]
}

/** What the first rows of a file are when it is read by some choices. */
export interface Trial {
  readonly rows: readonly TrialRow[]
  /** Rows among them that were left out on purpose. */
  readonly skipped: number
  /** What makes the file unreadable by these choices. */
  readonly failure: Problem | null
}

/**
 * Reads the first rows of an import's file by some choices. Only the start of the file is looked at and nothing is kept,
 * so that it can follow a person's choices, however large the file is.
 * @throws ImportError `not-found`, `wrong-state`, `unusable`
 */
export async function tryReading(
  store: ImportStore,
  id: number,
  choices: ReadingChoices,
  signal?: AbortSignal,
): Promise<Trial> {
  const { state, fileName, findings } = await getImport(store, id)
  if (state !== 'preview' && state !== 'failed') {
    throw new ImportError('wrong-state', `Import ${id} is ${state}: it cannot be read in another way any more.`, {
      state,
    })
  }
  await requireUpload(store, id)
  const said = new Set(choices.areas?.map(({ text }) => foldedArea(text)))
  const earlier = (await rememberedAnswers(store.pool)).filter(({ text }) => !said.has(foldedArea(text)))
  // The encoding was found from all bytes: the start alone may look like another one.
  const encoding = choices.encoding ?? findings.raw?.encoding
  const upload = openUpload(store, id)
  const read = (whole: boolean): AsyncIterable<ReadEvent> =>
    readTradeFile(whole ? upload : startOfFile(upload), {
      fileName,
      currentMonth: store.currentMonth(),
      ...choices,
      ...(whole && { readWorkbook }),
      ...(encoding !== undefined && { encoding }),
      areas: [...(choices.areas ?? []), ...earlier],
    })
  try {
    const trial = await firstRows(read(false), signal)
    // A workbook has no start that could be read by itself; it is never large.
    return trial.failure?.code === 'E_NOT_TEXT' ? await firstRows(read(true), signal) : trial
  } catch (error) {
    throw explained(error)
  }
}

async function firstRows(events: AsyncIterable<ReadEvent>, signal?: AbortSignal): Promise<Trial> {
  const rows: TrialRow[] = []
  let read = 0
  let skipped = 0
  for await (const event of events) {
    if (signal?.aborted) break
    if (event.kind === 'file-error') return { rows, skipped, failure: event.problem }
    if (event.kind === 'head') continue
    for (const row of event.rows) {
      if (rows.length >= SHOWN || read >= MOST) return { rows, skipped, failure: null }
      read++
      if (row.kind === 'skipped') skipped++
      else if (row.kind === 'refused') rows.push({ line: row.line, observation: null, problems: row.problems })
      else {
        const { period, status, ...observation } = row.observation
        rows.push({
          line: row.line,
          observation: { ...observation, period: formatPeriod(period), status: STATUSES[status] },
          problems: row.warnings,
        })
      }
    }
  }
  return { rows, skipped, failure: null }
}
