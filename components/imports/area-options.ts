import { useMemo } from 'react'
import type { ComboBoxOption } from '@/components/ui/ComboBox'
import { areaName } from '@/lib/trade/area'
import { AREAS } from '@/lib/trade/reference/areas'
import { useLanguage } from './import-words'

/** An area as it is listed and searched: "Morocco (MAR)". */
export const areaLabel = (code: string, locale: string): string => {
  const name = areaName(code, locale)
  return name === code ? code : `${name} (${code})`
}

/** Every area by its name in the language of `locale`, in the order of that language. */
export function areaOptions(locale: string): ComboBoxOption[] {
  const collator = new Intl.Collator(locale)
  return AREAS.map(({ code }) => ({ value: code, label: areaLabel(code, locale) })).sort((one, other) =>
    collator.compare(one.label, other.label),
  )
}

export function useAreaOptions(): readonly ComboBoxOption[] {
  const locale = useLanguage()
  return useMemo(() => areaOptions(locale), [locale])
}
