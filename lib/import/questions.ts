import { CONSTANT_FIELDS, FLOW_CODES, REPEATED } from './choices'
import { BREAKDOWNS, spaced } from './column-words'
import { listNames } from './columns'
import { unreadColumns } from './row-part'
import type { ColumnUse, Problem } from './types'

/** Something that only a person can settle for the whole file, with what each answer would make of the first example. */
export interface Question {
  /** The choice that the answer is, or a constant for a field without a column. */
  readonly kind:
    'encoding' | 'decimal' | 'dateOrder' | 'trimester' | 'fiscalYear' | 'flowCodes' | 'repeated' | 'constant'
  /** The field without a column. */
  readonly field?: string
  readonly column?: string | null
  readonly line?: number
  /** The text that can be read in two ways, at most 40 characters. */
  readonly value?: string
  /** Empty where any text can be the answer. */
  readonly options: ReadonlyArray<{ readonly choice: string; readonly reads: string }>
}

/**
 * The questions a file leaves open, from the problems that were kept of it and their complete counts: at most one of each
 * kind, and one for each field that has no column and can be stated once for the whole file, also where it was assumed.
 * `columns`: those of the file, where nobody has said yet what rows of one key are.
 */
export function questionsFrom(
  problems: readonly Problem[],
  counts: ReadonlyMap<string, number>,
  columns: readonly ColumnUse[] = [],
): Question[] {
  const questions: Question[] = []
  const asked = (code: string, of: (problem: Problem) => boolean = () => true): Problem | undefined =>
    problems.find((problem) => problem.code === code && of(problem))
  const encoding = asked('E_ENCODING', ({ params }) => params.first !== 'none')
  if (encoding) questions.push(encodingQuestion(encoding))
  const number = asked('E_NUMBER_AMBIGUOUS')
  if (number) questions.push(decimalQuestion(number))
  else if (counts.get('E_NUMBER_AMBIGUOUS')) questions.push({ kind: 'decimal', options: noExample(['.', ',']) })
  const trimester = asked('E_PERIOD_AMBIGUOUS', ({ params }) => params.reason === 'trimester')
  const date = asked('E_PERIOD_AMBIGUOUS', ({ params }) => params.reason === 'day_month')
  const fiscal = asked('E_PERIOD_AMBIGUOUS', ({ params }) => params.reason === 'fiscal')
  if (date) questions.push(at('dateOrder', date, ['DMY', 'MDY']))
  if (trimester) questions.push(at('trimester', trimester, ['quarter', 'four-months']))
  if (fiscal) questions.push(fiscalQuestion(fiscal))
  const flow = asked('E_FLOW_AMBIGUOUS')
  if (flow || counts.get('E_FLOW_AMBIGUOUS')) {
    questions.push({ kind: 'flowCodes', ...(flow && place(flow)), options: noExample(FLOW_CODES) })
  }
  const repeated = repeatedQuestion(asked('E_CONFLICT'), counts, columns)
  if (repeated) questions.push(repeated)
  const missing = asked('E_MISSING_COLUMN')
  const fields = missingFields(missing)
  for (const field of CONSTANT_FIELDS) {
    const assumed = field === 'unit' && ['W_ASSUMED_UNIT', 'W_SCALE'].some((code) => counts.get(code))
    if (assumed || fields.includes(field)) questions.push({ kind: 'constant', field, options: [] })
  }
  return questions
}

/**
 * Whether rows of one key are parts of one figure. They may be where they differ in columns that nothing is read from: with
 * different values in any, with the same value in those that name a breakdown.
 */
function repeatedQuestion(
  conflict: Problem | undefined,
  counts: ReadonlyMap<string, number>,
  columns: readonly ColumnUse[],
): Question | null {
  const unread = unreadColumns({ uses: columns }).map((at) => columns[at]!.name)
  const breakdowns = unread.filter((name) => BREAKDOWNS.test(spaced(name)))
  const conflicts = counts.get('E_CONFLICT') ?? 0
  if (unread.length === 0 || (conflicts === 0 && (breakdowns.length === 0 || !counts.get('W_DUPLICATE')))) return null
  const value = listNames(breakdowns.length > 0 ? breakdowns : unread)
  return { kind: 'repeated', ...(conflict && place(conflict)), value, options: noExample(REPEATED) }
}

/** What could be stated for the whole file; nothing where the values have no column: then a person says what the columns are. */
function missingFields(problem: Problem | undefined): readonly string[] {
  const fields = String(problem?.params.missing ?? '').split(', ')
  return fields.includes('value') ? [] : fields
}

const noExample = (choices: readonly string[]): Question['options'] => choices.map((choice) => ({ choice, reads: '' }))

/** Where the problem stands, and its `first` and `second` reading for the two choices; one that leads nowhere is none. */
function at(kind: Question['kind'], problem: Problem, choices: readonly [string, string]): Question {
  const { first, second } = problem.params
  const options = [first, second].map((reads, i) => ({ choice: choices[i]!, reads: String(reads ?? '') }))
  return {
    kind,
    ...place(problem),
    options: options.filter(({ reads }) => reads !== 'none'),
  }
}

/** `first` reads the mark as one between thousands, `second` as the decimal mark. */
function decimalQuestion(problem: Problem): Question {
  const mark = /[.,]/.exec(problem.value ?? '')?.[0] === ',' ? ',' : '.'
  const { first, second } = problem.params
  const reads = (choice: string): string => String((choice === mark ? second : first) ?? '')
  return {
    kind: 'decimal',
    ...place(problem),
    options: ['.', ','].map((choice) => ({ choice, reads: reads(choice) })),
  }
}

/** Fiscal years begin in April (India, Japan), July (Egypt, Pakistan, Australia) or October (the government of the USA). */
const FISCAL_STARTS = ['04', '07', '10']

function fiscalQuestion(problem: Problem): Question {
  const year = String(problem.params.first).slice(0, 4)
  const month = String(problem.params.second)
  // `FY2025` may be named by the year it begins in or by the one it ends in.
  if (!month.startsWith(year)) return { kind: 'fiscalYear', ...place(problem), options: namedByOne(Number(year)) }
  const years = FISCAL_STARTS.map((choice) => ({ choice, reads: `${year}-${choice}/P12M` }))
  const options = /^\d{4}-\d{2}$/.test(month) ? [...years, { choice: 'months', reads: month }] : years
  return { kind: 'fiscalYear', ...place(problem), options }
}

/** `first`: the year before the one that names it. */
const namedByOne = (first: number): Question['options'] => [
  ...FISCAL_STARTS.map((start) => ({ choice: `ends-${start}`, reads: `${first}-${start}/P12M` })),
  { choice: '04', reads: `${first + 1}-04/P12M` },
  { choice: '01', reads: `${first + 1}` },
]

function encodingQuestion(problem: Problem): Question {
  const offers = [problem.params.first, problem.params.second, problem.params.third].map(String)
  return {
    kind: 'encoding',
    ...place(problem),
    options: offers
      .filter((offer) => offer !== 'none')
      .map((offer) => {
        const end = offer.indexOf(': ')
        return { choice: offer.slice(0, end), reads: offer.slice(end + 2) }
      }),
  }
}

const place = ({ column, line, value }: Problem): Pick<Question, 'column' | 'line' | 'value'> => ({
  column,
  ...(line !== null && { line }),
  ...(value !== null && { value }),
})
