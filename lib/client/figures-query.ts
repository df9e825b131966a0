import { queryOptions } from '@tanstack/react-query'
import type { WireFigures } from '../trade/figures-wire'

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

/** All totals and sectors of a pair; the page fills the cache, later calls ask the same figures again. */
export const figuresQuery = (reporter: string, partner: string) =>
  queryOptions({
    queryKey: ['figures', reporter, partner] as const,
    queryFn: () => askApi<WireFigures>(`/api/v1/figures?reporter=${reporter}&partner=${partner}`),
  })
