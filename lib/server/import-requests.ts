import { z } from 'zod'
import { database } from '../store/database'
import { ImportCancelled, ImportError } from '../store/import-errors'
import { getImport } from '../store/import-record'
import { findProblems } from '../store/import-problems'
import { SOURCE_ID, sourceWish, type SourceWish } from '../store/import-source'
import { monthNow, type ImportStore } from '../store/import-store'
import { failAbandonedImports } from '../store/import-work'
import { apiJson } from './api-response'
import { currentSettings } from './current-settings'
import { importJson } from './import-json'
import { requestLanguage } from './language'
import { logger } from './logger'
import { ProblemError, withProblems } from './problem-response'
import { problemWords } from './problem-words'
import { readApart } from './read-apart'
import { EXPECTED_CHOICES, readingChoices } from './reading-choices'

export const importStore = (): ImportStore => ({
  pool: database(),
  dataFolder: currentSettings().dataFolder,
  currentMonth: monthNow,
  readApart,
})

const TITLES: Readonly<Record<ImportError['kind'], string>> = {
  'not-found': 'No such import',
  'wrong-state': 'Not possible now',
  'refused-rows': 'Rows are refused',
  unusable: 'Unusable file',
  'wrong-source': 'Wrong source',
  empty: 'Nothing to import',
  incomplete: 'Incomplete upload',
  'too-large': 'File too large',
  storage: 'No space left',
}

/** `withProblems` for handlers of imports: what the store refuses is told with its status and its numbers. */
export function withImportProblems<Context>(
  handler: (request: Request, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return withProblems<Context>(async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      if (error.kind === 'storage') logger.error({ err: error }, 'no space left')
      throw new ProblemError(error.status, {
        type: error.kind,
        title: TITLES[error.kind],
        detail: error.message,
        ...error.facts,
      })
    }
  })
}

export interface ImportContext {
  readonly params: Promise<{ id: string }>
}

/** The number of the import in the address. @throws ImportError `not-found` */
export async function importIdOf({ params }: ImportContext): Promise<number> {
  const { id } = await params
  if (/^[1-9]\d{0,8}$/.test(id)) return Number(id)
  throw new ImportError('not-found', `There is no import "${id.slice(0, 40)}".`)
}

/** The import as it is now, with its problems in the language of the request. */
export async function answerImport(
  request: Request,
  id: number,
  init: ResponseInit = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<Response> {
  const store = importStore()
  await failAbandonedImports(store.pool)
  const record = await getImport(store, id)
  const words = problemWords(requestLanguage(request.headers))
  return apiJson({ ...importJson(record, await findProblems(store, id), words), ...more }, init)
}

/** How long a client wants to wait for an answer (RFC 7240, `Prefer: wait=1`), in milliseconds, up to what we offer. */
export function patienceOf(request: Request, offered: number): number {
  const wait = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/.exec(request.headers.get('prefer') ?? '')
  return wait ? Math.min(Number(wait[1]) * 1000, offered) : offered
}

/**
 * Waits for work up to a time. `true`: it is done. `false`: it goes on by itself, and what becomes of it stands in the
 * import and in the log.
 */
export async function finishedWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)))
  const watched = work.then(
    () => true as const,
    (error: unknown) => {
      if (error instanceof ImportCancelled) return true as const
      throw error
    },
  )
  try {
    const finished = await Promise.race([watched, late])
    if (!finished) watched.catch((error: unknown) => logger.error({ err: error }, 'an import failed'))
    return finished
  } finally {
    clearTimeout(timer)
  }
}

const options = {
  source: z
    .union([
      z
        .string()
        .max(80)
        .regex(SOURCE_ID)
        .transform((id): SourceWish => ({ id })),
      sourceWish,
    ])
    .optional(),
}
export const previewBody = z.strictObject({ ...options, ...readingChoices })
export const trialBody = z.strictObject(readingChoices)
export const commitBody = z.strictObject({ partial: z.boolean().optional(), source: options.source })

const EXPECTED: Readonly<Record<string, string>> = {
  source: 'a source id such as my-ministry (small letters, digits and hyphens), or {"id", "title", "publisher", "url"}',
  ...EXPECTED_CHOICES,
  partial: 'true or false',
}

/** Checks what a caller asks for. @throws ProblemError 400 naming the parameter and the value */
export function readOptions<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  const parameter = String(name ?? '')
  const fields =
    typeof given === 'object' && given !== null ? new Map<string, unknown>(Object.entries(given)) : new Map()
  const value = fields.get(parameter)
  const shown = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 80)
  const rule = Object.hasOwn(EXPECTED, parameter)
    ? `expected ${EXPECTED[parameter]}`
    : 'is not a parameter of this call'
  const detail = parameter ? `${parameter}: ${rule}${shown && `, got ${shown}`}` : 'The body must be a JSON object.'
  throw new ProblemError(400, { title: 'Wrong parameter', detail, ...(parameter && { parameter, value: shown }) })
}

// A mapping of a thousand columns with long names fits.
const LARGEST_BODY = 200_000

/** The JSON body of a call; an empty one counts as `{}`. @throws ProblemError 400, 413 */
export async function readJsonBody(request: Request): Promise<unknown> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > LARGEST_BODY) {
      throw new ProblemError(413, {
        title: 'Body too large',
        detail: `The body has more than ${LARGEST_BODY} characters.`,
      })
    }
  }
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError(400, { title: 'Wrong body', detail: 'The body is not JSON.' })
  }
}
