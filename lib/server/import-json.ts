import type { Problem } from '../import/types'
import {
  sourceOf,
  type ImportRecord,
  type PreviewFindings,
  type Reverted,
  type SampleObservation,
  type Touched,
} from '../store/import-record'
import type { Trial } from '../store/import-trial'
import { exactNumber, type ExactNumber } from './exact-json'
import type { ProblemWords } from './problem-words'

/** A value with its own digits. */
export const exact = (value: string | null): ExactNumber | null => (value === null ? null : exactNumber(value))

/** What a list shows of an import: everything but its columns, sample and problems. */
export function importSummaryJson(record: ImportRecord) {
  const { id, state, format, encoding, delimiter, decimal, sourceDraft } = record
  return {
    id,
    state,
    format,
    dialect: { encoding, delimiter, decimal },
    source: sourceOf(record),
    sourceTitle: sourceDraft?.title ?? null,
    file: { name: record.fileName, bytes: record.fileBytes, sha256: record.fileSha256 },
    rows: record.rows,
    partial: record.partial,
    problemCounts: record.problemCounts,
    failure: record.failure,
    progress: record.progress,
    createdAt: record.createdAt,
    finishedAt: record.finishedAt,
  }
}

/** An import with everything that is known about it; problems in the words of `words`, values with their own digits. */
export function importJson(record: ImportRecord, problems: readonly Problem[], words: ProblemWords) {
  const { changedSincePreview, preview, ...touched }: Touched = record.touched ?? { pairs: [], pairCount: 0 }
  return {
    ...importSummaryJson(record),
    ...(changedSincePreview && { changedSincePreview, preview }),
    columns: record.columns ?? [],
    sample: (record.sample ?? []).map(sampleJson),
    touched,
    choices: record.choices,
    raw: record.findings.raw ?? null,
    suggestedMapping: record.findings.suggestedMapping ?? null,
    ...findingsJson(record.findings),
    ...(record.state === 'reverted' &&
      record.findings.reverted && { reverted: revertedJson(record.findings.reverted) }),
    problems: [...failureOf(record), ...problems].map(problemJson(words)),
  }
}

const problemJson =
  (words: ProblemWords) =>
  ({ code, severity, line, column, value, ...problem }: Problem) => ({
    code,
    severity,
    line,
    column,
    value,
    ...(code === 'W_JUMP' && { trend: [problem.params.previous, value, problem.params.next].map(String) }),
    ...(problem.params.trend && { trend: trendOf(String(problem.params.trend)) }),
    ...words({ code, severity, line, column, value, ...problem }),
  })

/** `7,,7`: a period without a value is null. */
const trendOf = (text: string): (string | null)[] => text.split(',').map((value) => (value === '' ? null : value))

/** What the first rows of a file are by some choices. */
export const trialJson = ({ rows, skipped, failure }: Trial, words: ProblemWords) => ({
  rows: rows.map(({ line, observation, problems }) => ({
    line,
    observation: observation && { ...observation, value: exact(observation.value) },
    problems: problems.map(problemJson(words)),
  })),
  skipped,
  failure: failure && problemJson(words)(failure),
})

const sampleJson = ({ value, previous, ...observation }: SampleObservation) => ({
  ...observation,
  value: exact(value),
  previous: previous && { ...previous, value: exact(previous.value) },
})

/** What the preview found beyond its counts. */
const findingsJson = ({ difference, unknownAreas, questions }: PreviewFindings) => ({
  difference: difference
    ? {
        ...difference,
        largest: difference.largest.map(({ before, after, ...changed }) => ({
          ...changed,
          before: { ...before, value: exact(before.value) },
          after: { ...after, value: exact(after.value) },
        })),
        series: (difference.series ?? []).map(({ points, ...series }) => ({
          ...series,
          points: points.map(({ period, before, after }) => ({ period, before: exact(before), after: exact(after) })),
        })),
      }
    : null,
  unknownAreas: unknownAreas ?? { distinct: 0, names: [] },
  questions: questions ?? [],
})

const revertedJson = ({ kept, ...counts }: Reverted) => ({
  ...counts,
  kept: kept.map((each) => ({ ...each, value: exact(each.value) })),
})

/** Why an import failed, as the first thing to say about it. */
function failureOf({ state, failure }: ImportRecord): Problem[] {
  if (state !== 'failed' || failure === null) return []
  return [{ code: failure, severity: 'error', line: null, column: null, value: null, params: {} }]
}
