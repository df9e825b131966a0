import { queryOptions } from '@tanstack/react-query'
import { askApi } from './figures-query'

/** A pair by its codes and by its names in the language of the page. */
export interface NamedPair {
  readonly reporter: string
  readonly reporterName: string
  readonly partner: string
  readonly partnerName: string
}

/** Every pair there are figures for: what a reader can change to. */
export const pairListQuery = (locale: string) =>
  queryOptions({
    queryKey: ['pair-list', locale] as const,
    queryFn: () => askApi<{ pairs: readonly NamedPair[] }>(`/api/v1/pairs?fields=names`),
    select: ({ pairs }) => pairs,
    staleTime: 600_000,
  })
