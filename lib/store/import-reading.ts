import { AnsweredAreas } from '../import/answered-areas'
import type { AreaAnswer, ReadingChoices } from '../import/choices'
import { foldedArea } from '../import/fields/area-answers'
import type { ReadEvent } from '../import/types'
import { questionsFrom } from '../import/questions'
import { readTradeFile } from '../import/read-trade-file'
import { readWorkbook } from './read-workbook'
import type { Problem } from '../import/types'
import { UnknownAreas } from '../import/unknown-areas'
import type pg from 'pg'
import type { Mapping } from '../import/mapping'
import { rememberedAnswers } from './area-answers'
import { readWithMemory } from './column-mappings'
import { inTransaction } from './database'
import { earlierAnswers, type EarlierAnswers } from './earlier-answers'
import { ImportCancelled } from './import-errors'
import {
  NO_REPETITIONS,
  resolveSeries,
  takeOutRepetitions,
  type Comparison,
  type Repetitions,
} from './import-comparison'
import { checkStaged, spanSeries } from './import-checks'
import { compareBySeries, differenceOf } from './import-difference'
import { openUpload } from './import-files'
import { keepConflicts, keepProblems, reportRepetitions, sampleStaged, touchedByStaged } from './import-findings'
import { keepRows, makeKeptTables, removeKeptRows, ROOM_TO_WORK, stageInKept, sweepKeptRows } from './import-kept-rows'
import { keepRaw } from './import-raw'
import { findSameFile, getImport, type ImportRecord, type PreviewFindings } from './import-record'
import { draftSource, type SourceDraft, type SourceWish } from './import-source'
import { ProblemList, stageFile, type StagedFile } from './import-staging'
import type { ImportStore } from './import-store'
import { storableJson } from './storable-json'
import { ProgressReport } from './import-work'
import { forgetUnseenWrites, UNSEEN } from './unseen-write'

export interface PreviewOptions extends ReadingChoices {
  /** The source the figures belong to; the format's own or one named after the file when absent. */
  readonly source?: SourceWish
}

/** Unknown names of areas that are listed; their number is complete. */
const NAMES = 500

/**
 * The work of `previewImport` after it has been claimed and while its caller says that it goes on.
 * @throws ImportCancelled when the import was dropped meanwhile
 */
export async function readForPreview(store: ImportStore, id: number, options: PreviewOptions): Promise<void> {
  const record = await getImport(store, id)
  await sweepKeptRows(store.pool)
  const read = async (choices: PreviewOptions, earlier: EarlierAnswers | null): Promise<EarlierAnswers | null> => {
    await makeKeptTables(store.pool, id)
    return inTransaction(store.pool, (client) => readInto(store, client, record, choices, earlier))
  }
  const earlier = await read(options, null)
  if (earlier) await read({ ...options, ...earlier.choices }, earlier)
}

/**
 * What was said of a new source stays said when the file is read again, in another encoding, say. A draft that nobody has
 * touched is made anew: another format may have a source of its own.
 */
function wishFor({ sourceDraft, fileName }: ImportRecord, { source }: PreviewOptions): SourceWish | null {
  if (!sourceDraft) return source ?? null
  if (source) return source.id === sourceDraft.id ? { ...sourceDraft, ...source } : source
  const untouched = draftSource({ id: sourceDraft.id }, null, fileName)
  const touched = (['title', 'publisher', 'url', 'terms'] as const).some(
    (text) => sourceDraft[text] !== untouched[text],
  )
  return touched ? sourceDraft : null
}

/** Gives, instead of a preview, what was said earlier of what the file leaves open: it is to be read again with that. */
async function readInto(
  store: ImportStore,
  client: pg.PoolClient,
  record: ImportRecord,
  options: PreviewOptions,
  earlierSaid: EarlierAnswers | null,
): Promise<EarlierAnswers | null> {
  const { id, fileName, fileBytes } = record
  const { source: _, ...given } = options
  let choices: ReadingChoices = given
  const answered = new AnsweredAreas()
  const said = new Set(given.areas?.map(({ text }) => foldedArea(text)))
  const earlier = (await rememberedAnswers(client)).filter(({ text }) => !said.has(foldedArea(text)))
  await client.query(ROOM_TO_WORK)
  await client.query(UNSEEN)
  await forgetUnseenWrites(client)
  await client.query('DELETE FROM refused_rows WHERE import_id = $1', [id])
  const tables = await stageInKept(client, id)
  const progress = new ProgressReport(store.pool, id, 'preview')
  const read = (mapping = choices.mapping): AsyncIterable<ReadEvent> =>
    readTradeFile(openUpload(store, id), {
      fileName,
      currentMonth: store.currentMonth(),
      ...(record.detected && { detected: record.detected }),
      readWorkbook,
      ...choices,
      ...(mapping && { mapping }),
      ...(earlier.length > 0 && {
        areas: [...(given.areas ?? []), ...earlier],
        onAreaAnswer: (answer: AreaAnswer) => void (said.has(foldedArea(answer.text)) || answered.use(answer)),
      }),
    })
  const remembered = (mapping: Mapping): void => void (choices = { ...choices, mapping })
  const asked = given.mapping !== undefined || given.format !== undefined
  const unknownAreas = new UnknownAreas()
  const staged = await stageFile(client, tables, asked ? read() : readWithMemory(client, read, remembered), {
    refusedFor: id,
    parts: given.repeated === 'add',
    watch: {
      head: (head) => answered.head(head),
      add: (row) => {
        unknownAreas.add(row)
        answered.add(row)
      },
    },
    onProgress: (bytes, rows) => progress.report({ phase: 'reading', bytes, totalBytes: fileBytes, rows }),
  })
  progress.report({ phase: 'checking', bytes: fileBytes, totalBytes: fileBytes, rows: staged.read })
  // What the commit reads by is kept with the import, whatever is said or forgotten meanwhile.
  const used = answered.answers().map(({ text, area }) => ({ text, area }))
  if (used.length > 0) choices = { ...choices, areas: [...(given.areas ?? []), ...used] }
  const draft = draftSource(wishFor(record, options), staged.head?.source ?? null, fileName)
  const open = questionsFrom(staged.problems, staged.problemCounts)
  const again = earlierSaid ? null : await earlierAnswers(client, draft.id, open, given)
  if (again || staged.fileError) await removeKeptRows(client, id)
  if (again) return again
  if (staged.fileError) {
    await keepUnusable(client, id, staged, draft, choices, staged.fileError)
    await keepRaw(client, id, staged.sample, false)
    return null
  }

  const found = new ProblemList()
  staged.problems.forEach((problem) => found.add(problem))
  // The counts of staging are complete, those of the kept problems are not.
  staged.problemCounts.forEach((count, code) => found.counts.set(code, count))
  const column = staged.head?.columns.find((use) => use.field === 'value')?.name ?? null
  const repetitions = staged.mayRepeat ? await takeOutRepetitions(client, given.repeated === 'add') : NO_REPETITIONS
  found.count('S_ADDED', repetitions.added)
  found.count('S_BREAKDOWN', repetitions.breakdown)
  if (repetitions.conflicts > 0) await keepConflicts(client, id, read(), column)
  const same = await findSameFile(client, record, draft.id)
  answered.warnings().forEach((problem) => found.addFinding(problem))
  if (same) found.addFinding(sameFile(same))
  if (earlierSaid) found.addFinding(earlierSaid.notice)
  await resolveSeries(client, tables, draft.id)
  await spanSeries(client)
  if (staged.mayRepeat) await reportRepetitions(client, found, column)
  const comparison = await compareBySeries(client)
  await checkStaged(client, found, { read: staged.read, column })
  const problems = found.kept()
  await keepProblems(client, id, problems)
  await keepPreview(client, id, staged, draft, choices, countsOf(staged, repetitions, comparison), {
    sample: await sampleStaged(client),
    touched: await touchedByStaged(client),
    counts: found.counts,
    failure: null,
    findings: {
      difference: await differenceOf(client, comparison),
      unknownAreas: { distinct: unknownAreas.distinct, names: unknownAreas.list(NAMES) },
      questions: questionsFrom(problems, found.counts, given.repeated === undefined ? staged.head?.columns : []),
      ...(staged.head?.preamble && { preamble: staged.head.preamble }),
    },
  })
  await keepRaw(client, id, staged.sample, true)
  await keepRows(client)
  return null
}

/** Read = added + changed + unchanged + refused + skipped. */
export const countsOf = (staged: StagedFile, repetitions: Repetitions, comparison: Comparison) => ({
  read: staged.read,
  ...comparison,
  refused: staged.refused + repetitions.conflicts,
  skipped: staged.skipped + repetitions.duplicates + repetitions.added + repetitions.breakdown,
})

const sameFile = ({ id, finishedAt }: { id: number; finishedAt: string }): Problem => ({
  code: 'W_SAME_FILE',
  severity: 'warning',
  line: null,
  column: null,
  value: null,
  params: { import: String(id), date: finishedAt.slice(0, 10) },
})

async function keepUnusable(
  client: pg.ClientBase,
  id: number,
  staged: StagedFile,
  draft: SourceDraft,
  choices: ReadingChoices,
  problem: Problem,
): Promise<void> {
  await client.query('DELETE FROM refused_rows WHERE import_id = $1', [id])
  await keepProblems(client, id, [problem])
  const none = { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0, skipped: 0 }
  await keepPreview(client, id, staged, draft, choices, none, {
    sample: [],
    touched: null,
    counts: new Map([[problem.code, 1]]),
    failure: problem.code,
    findings: { difference: null, questions: questionsFrom([problem], new Map([[problem.code, 1]])) },
  })
}

interface Found {
  sample: unknown
  touched: unknown
  counts: ReadonlyMap<string, number>
  failure: string | null
  findings: PreviewFindings
}

async function keepPreview(
  client: pg.ClientBase,
  id: number,
  { head }: StagedFile,
  draft: SourceDraft,
  choices: ReadingChoices,
  rows: ReturnType<typeof countsOf>,
  { sample, touched, counts, failure, findings }: Found,
): Promise<void> {
  const shown = [...counts].filter(([, count]) => count > 0)
  const { rowCount } = await client.query(
    `UPDATE import SET format = $2, encoding = $3, delimiter = $4, decimal = $5, source_draft = $6, columns = $7,
       header = $8, rows_read = $9, rows_added = $10, rows_changed = $11, rows_unchanged = $12, rows_refused = $13,
       rows_skipped = $14, sample = $15, touched = $16, problem_counts = $17, failure = $18, choices = $19,
       findings = $20, vintage = $21, progress = NULL
     WHERE id = $1 AND state = 'preview'`,
    [
      ...[id, head?.format ?? null, head?.encoding ?? null, head?.delimiter ?? null, head?.decimal ?? null, draft],
      ...[JSON.stringify(head?.columns ?? []), head?.header ?? []],
      ...[rows.read, rows.added, rows.changed, rows.unchanged, rows.refused, rows.skipped],
      ...[JSON.stringify(sample), touched, Object.fromEntries(shown), failure, choices],
      ...[storableJson(findings), head?.vintage ?? null],
    ],
  )
  if (rowCount === 0) throw new ImportCancelled(`import ${id} was dropped`)
}
