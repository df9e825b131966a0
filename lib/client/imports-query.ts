import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import { ApiError } from './figures-query'
import { isRunning, type ImportReport, type ImportSummary, type Trial } from './import-report'
import type { ReadingChoices } from './reading-choices'

/** One page of the history, newest first; `next` asks for the older ones. */
export interface ImportPage {
  readonly imports: readonly ImportSummary[]
  readonly next: string | null
}

/** A source as the form for choosing one needs it. */
export interface KnownSource {
  readonly id: string
  readonly title: string
  readonly publisher: string
}

/** What to read a file again with; what is absent is found by itself. */
export interface ReadingChoice extends ReadingChoices {
  readonly source?: {
    readonly id: string
    readonly title?: string
    readonly publisher?: string
    readonly url?: string
    readonly terms?: string
  }
}

const IMPORTS = 'imports'
const path = (id: number): string => `/api/v1/imports/${id}`
const HALF_SECOND = 500

/** The history of imports, newest first. */
export const importListQuery = () =>
  infiniteQueryOptions({
    queryKey: [IMPORTS, 'list'] as const,
    queryFn: ({ pageParam }) =>
      askExactly<ImportPage>(`/api/v1/imports${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })

/** One import; asked again twice a second while the server is at it, or while `watched` for something just begun. */
export const importQuery = (id: number, watched = false) =>
  queryOptions({
    queryKey: [IMPORTS, id] as const,
    queryFn: () => askExactly<ImportReport>(path(id)),
    refetchInterval: ({ state }) => (watched || (state.data && isRunning(state.data)) ? HALF_SECOND : false),
    // Another window may have imported or dropped it meanwhile.
    refetchOnWindowFocus: 'always',
    retry: 1,
  })

/**
 * The first rows of a file read by choices that are still being made; null where they are not complete. Other choices break
 * the request before off, and its rows stay until theirs come.
 */
export const trialQuery = (id: number, choices: ReadingChoices | null) =>
  queryOptions({
    queryKey: [IMPORTS, id, 'trial', choices] as const,
    queryFn: ({ signal }) => askExactly<Trial>(`${path(id)}/trial`, { ...post(choices), signal }),
    enabled: choices !== null,
    placeholderData: keepPreviousData,
    // What the choices make of the file does not change; what was answered elsewhere meanwhile may.
    staleTime: 60_000,
    retry: 1,
  })

/** The sources there are, for choosing one to import into. */
export const sourceChoiceQuery = () =>
  queryOptions({
    queryKey: [IMPORTS, 'sources'] as const,
    queryFn: async () => (await askExactly<{ sources: readonly KnownSource[] }>('/api/v1/sources')).sources,
  })

// Whatever takes longer is followed by asking for the import.
const SOON = { Prefer: 'wait=1' }
const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...SOON },
  body: JSON.stringify(body),
})

/** Writes an import; `partial` takes the good rows although others are refused. @throws ApiError */
export const commitImport = (id: number, partial: boolean): Promise<ImportReport> =>
  askExactly(`${path(id)}/commit`, post({ partial }))

/** Reads the file again for another source or by other choices, which replace those before. @throws ApiError */
export const previewAgain = (id: number, choice: ReadingChoice): Promise<ImportReport> =>
  askExactly(`${path(id)}/preview`, post(choice))

/** Takes an import back: the values it had replaced return. @throws ApiError */
export const revertImport = (id: number): Promise<ImportReport> =>
  askExactly(`${path(id)}/revert`, { method: 'POST', headers: SOON })

/** Drops a preview, and its file with it. @throws ApiError */
export const discardImport = (id: number): Promise<ImportReport> => askExactly(path(id), { method: 'DELETE' })

/** Where the refused rows can be downloaded as CSV. */
export const rejectedPath = (id: number): string => `${path(id)}/rejected.csv`

/** Where everything that is known of an import can be downloaded as JSON. */
export const reportPath = path

/** Where the file can be downloaded as it came. */
export const originalPath = (id: number): string => `${path(id)}/file`

/** Every figure may have changed: whatever is on screen is asked again, the rest when it is looked at. */
export const forgetFigures = (client: QueryClient): Promise<void> => client.invalidateQueries()

/** Like `askApi`, with values kept as the digits that came: `JSON.parse` alone rounds beyond 2^53. */
export async function askExactly<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init)
  const text = await response.text()
  if (response.ok) return parseExactly<T>(text)
  throw problemOf(text, response.status)
}

/** The error that an answer of our interface stands for. */
export function problemOf(text: string, status: number): ApiError {
  const { detail, title } = readProblem(text)
  return new ApiError(detail ?? title ?? '', status)
}

function readProblem(text: string): { detail?: string; title?: string } {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}

// A whole text, and where it is a key before a number, that too: what looks like a key within a text is never met.
const TEXTS = /"(?:[^"\\]|\\.)*"(?:\s*:\s*(-?\d[\d.eE+-]*))?/g

/**
 * JSON whose numbers under `value` come out as the text they were. `JSON.parse` hands the digits to its reviver only since
 * Node 21, Firefox 135 and Safari 18.4, so they are put in quotes before.
 */
export const parseExactly = <T>(text: string): T =>
  JSON.parse(
    text.replace(TEXTS, (match, digits?: string) =>
      digits !== undefined && match.startsWith('"value"') ? `"value":"${digits}"` : match,
    ),
  ) as T
