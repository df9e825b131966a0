import { useMemo } from 'react'
import { useSearchParams } from 'next/navigation'
import { isLanguage } from '../trade/locale'
import { shorten, type ViewNotice } from '../trade/view-query'

/** Parameters that a page does not know, or that are given twice: said, and not silently passed over. `lang` belongs to the whole site. */
export function strangersIn(search: URLSearchParams, known: readonly string[]): ViewNotice[] {
  const language = search.get('lang')
  const strangers = [...new Set(search.keys())].filter((key) => key !== 'lang' && !known.includes(key)).slice(0, 5)
  const repeated = known.filter((key) => search.getAll(key).length > 1)
  return [
    ...(language === null || isLanguage(language)
      ? []
      : [{ parameter: 'lang', value: shorten(language), reason: 'unknown' as const }]),
    ...repeated.map((key) => ({ parameter: key, value: shorten(search.get(key) ?? ''), reason: 'twice' as const })),
    ...strangers.map((key) => ({
      parameter: shorten(key),
      value: known.join(', '),
      reason: 'parameter' as const,
    })),
  ]
}

/** The same of the address shown. The list stays the same object while it says the same, whatever else the address comes to. */
export function useStrangers(known: readonly string[]): readonly ViewNotice[] {
  const found = JSON.stringify(strangersIn(useSearchParams(), known))
  return useMemo(() => JSON.parse(found) as ViewNotice[], [found])
}
