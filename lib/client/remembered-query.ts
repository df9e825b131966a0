import { queryOptions } from '@tanstack/react-query'
import { problemOf } from './imports-query'
import type { AreaAnswer, Mapping } from './reading-choices'

/** What a name means, as it was answered; `createdAt` is an ISO date-time in UTC. */
export interface RememberedAnswer extends AreaAnswer {
  readonly createdAt: string
}

/** How files with a header are read, as it was said. */
export interface RememberedMapping {
  readonly key: string
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly createdAt: string
}

const ANSWERS = '/api/v1/area-answers'
const MAPPINGS = '/api/v1/column-mappings'

/** A list of what was said, the newest first. */
export const rememberedQuery = <Row>(what: 'answers' | 'mappings', read: () => Promise<readonly Row[]>) =>
  queryOptions({ queryKey: ['remembered', what] as const, queryFn: read, refetchOnWindowFocus: 'always' })

/** The names of areas that were answered. */
export const answersQuery = () =>
  rememberedQuery('answers', async () => (await ask<{ answers: readonly RememberedAnswer[] }>(ANSWERS)).answers)

/** The columns that were mapped. */
export const mappingsQuery = () =>
  rememberedQuery('mappings', async () => (await ask<{ mappings: readonly RememberedMapping[] }>(MAPPINGS)).mappings)

const gone: RequestInit = { method: 'DELETE' }

/** Forgets what a name means; gives what is left. @throws ApiError */
export const forgetAnswer = async (text: string): Promise<readonly RememberedAnswer[]> =>
  (await ask<{ answers: readonly RememberedAnswer[] }>(`${ANSWERS}?text=${encodeURIComponent(text)}`, gone)).answers

/** Forgets how files with a header are read; gives what is left. @throws ApiError */
export const forgetMapping = async (key: string): Promise<readonly RememberedMapping[]> =>
  (await ask<{ mappings: readonly RememberedMapping[] }>(`${MAPPINGS}?key=${key}`, gone)).mappings

async function ask<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await fetch(address, init)
  const text = await response.text()
  if (!response.ok) throw problemOf(text, response.status)
  return JSON.parse(text) as T
}
