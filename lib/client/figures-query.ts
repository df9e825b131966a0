import { queryOptions } from '@tanstack/react-query'
import type { WireFigures } from '../trade/figures-wire'
import type { FiguresChange } from '../trade/revision'

/** A failed call's own words: the `detail` of its problem document (RFC 9457). */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

/** Asks one of our own calls. @throws ApiError with the answer's own sentence */
export async function askApi<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init)
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as { detail?: string; title?: string } | null
  throw new ApiError(problem?.detail ?? problem?.title ?? `${response.status}`, response.status)
}

/** Which figures of a pair: all of them or the totals, as they stand or as they stood at a time (as-of.ts). */
export interface FiguresAsked {
  readonly part?: 'TOTAL' | undefined
  readonly asOf?: string | undefined
}

/** The totals and sectors of a pair; the page fills the cache, later calls ask the same figures again. */
export const figuresQuery = (reporter: string, partner: string, { part, asOf }: FiguresAsked = {}) => {
  const search = new URLSearchParams({ reporter, partner, ...(part && { part }), ...(asOf && { asOf }) })
  return queryOptions({
    queryKey: ['figures', reporter, partner, part ?? 'all', asOf ?? 'latest'] as const,
    queryFn: () => askApi<WireFigures>(`/api/v1/figures?${search}`),
  })
}

/** When the figures of a pair changed, the last time first. */
export const changesQuery = (reporter: string, partner: string) =>
  queryOptions({
    queryKey: ['changes', reporter, partner] as const,
    queryFn: () =>
      askApi<{ changes: readonly FiguresChange[] }>(
        `/api/v1/changes?${new URLSearchParams({ reporter, partner, limit: '100' })}`,
      ),
    select: ({ changes }) => changes,
  })
