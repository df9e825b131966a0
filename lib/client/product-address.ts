import { useCallback, useMemo, useState, useTransition } from 'react'
import { useSearchParams } from 'next/navigation'
import { parseAsString, useQueryStates } from 'nuqs'
import {
  parseProductQuery,
  PRODUCT_KEYS,
  serialiseProductQuery,
  type ProductKey,
  type ProductQuery,
  type RawProductQuery,
} from '../trade/product-query'
import { strangersIn } from './strangers'
import type { ViewNotice } from '../trade/view-query'

const PARSERS = Object.fromEntries(PRODUCT_KEYS.map((key) => [key, parseAsString])) as Record<
  ProductKey,
  typeof parseAsString
>
/** What other figures have to be fetched for; the rest only changes how the same ones are drawn. */
const OF_FIGURES = ['under', 'flow', 'period', 'against', 'source', 'unit', 'asOf'] as const

type Change = Partial<{ [Key in keyof ProductQuery]: ProductQuery[Key] | undefined }>

export interface ProductAddress {
  readonly query: ProductQuery
  readonly notices: readonly ViewNotice[]
  /** Changes part of the query; every change is a step that Back undoes. `undefined` clears a key. */
  change(part: Change): void
  /** Whether figures of a new choice are on their way. */
  readonly pending: boolean
}

/** The address bar as the state of the page of products. */
export function useProductAddress(): ProductAddress {
  const [pending, startTransition] = useTransition()
  const [raw, setRaw] = useQueryStates(PARSERS, { history: 'push', shallow: true, scroll: false })
  const search = useSearchParams()
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const { query, notices } = useMemo(() => {
    const given = Object.fromEntries(Object.entries(raw).filter(([, text]) => text !== null)) as RawProductQuery
    const parsed = parseProductQuery(given, today)
    return { ...parsed, notices: [...strangersIn(search, PRODUCT_KEYS), ...parsed.notices] }
  }, [raw, search, today])
  const change = useCallback<ProductAddress['change']>(
    (part) => {
      const serialised = serialiseProductQuery({ ...query, ...part } as ProductQuery)
      const next = Object.fromEntries(PRODUCT_KEYS.map((key) => [key, serialised[key] ?? null])) as Record<
        ProductKey,
        string | null
      >
      const fetches = OF_FIGURES.some((key) => key in part)
      void setRaw(next, fetches ? { shallow: false, startTransition } : {})
    },
    [query, setRaw],
  )
  return { query, notices, change, pending }
}
