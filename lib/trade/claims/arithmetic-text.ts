import { areaName } from '../area'
import { formatGrowth, formatShare } from '../format'
import type { Language } from '../locale'
import type { Arithmetic } from './arithmetic'
import { band, type Band } from './band'
import type { Say } from './words'

/** A band to be written as a range: of a ratio in per cent, of a level in its unit; `computed` and not stated. */
export interface BandOf {
  readonly band: Band
  readonly kind: 'percent' | 'level'
  readonly unit: string | null
  readonly computed: boolean
}

/** A finding of `arithmeticOf` as a sentence. */
export function arithmeticText(say: Say, found: Arithmetic, locale: Language, text: (what: BandOf) => string): string {
  const growth = (of: Band, computed = false): string => text({ band: of, kind: 'percent', unit: null, computed })
  const level = (of: Band, unit: string, computed = false): string => text({ band: of, kind: 'level', unit, computed })
  const share = ({ low, high }: Band): string =>
    say('range.closed', { from: formatShare(low, { locale }), to: formatShare(high, { locale }) })
  const holds = (yes: boolean): string => (yes ? 'yes' : 'no')
  switch (found.kind) {
    case 'parts-growth':
      return say('arithmetic.parts-growth', {
        ...{ holds: holds(found.holds), claimed: growth(found.claimed) },
        ...{ levels: found.implied ? 'yes' : 'no', implied: found.implied ? growth(found.implied, true) : '' },
        ...{ possible: found.feasible ? 'yes' : 'no', feasible: found.feasible ? share(found.feasible) : '' },
        known: found.known ? share(found.known.share) : '',
      })
    case 'parts-levels':
      return say('arithmetic.parts-levels', {
        ...{ holds: holds(found.holds), flow: found.flow },
        ...{ claimed: level(found.claimed, found.unit), implied: level(found.implied, found.unit, true) },
        only: found.only === null ? 'none' : level(band(found.only, found.only), found.unit),
      })
    case 'implied-parts':
      return say('arithmetic.implied-parts', {
        exports: level(found.exports, found.unit, true),
        imports: level(found.imports, found.unit, true),
      })
    case 'implied-rest':
      return say('arithmetic.implied-rest', {
        ...{ flow: found.flow, holds: holds(found.holds) },
        rest: found.holds ? level(found.rest, found.unit, true) : '',
      })
    case 'implied-base':
      return say('arithmetic.implied-base', { base: level(found.base, found.unit, true) })
    case 'same-figure': {
      const range = (of: Band): string => (found.aspect === 'level' ? level(of, found.unit ?? '') : growth(of))
      return say('arithmetic.same-figure', {
        holds: holds(found.holds),
        one: range(found.one),
        other: range(found.other),
        only: found.only === null ? 'none' : range(band(found.only, found.only)),
      })
    }
    case 'part-of-whole':
      return say('arithmetic.part-of-whole', {
        part: areaName(found.areas.part, locale),
        whole: areaName(found.areas.whole, locale),
        any: found.feasible.high >= 1 ? 'yes' : 'no',
        upTo: formatShare(found.feasible.high, { locale, decimals: 0 }),
        standstill: found.standstill === null ? 'none' : formatShare(found.standstill, { locale, decimals: 0 }),
        beside: found.beside === null ? 'none' : formatShare(found.beside.share, { locale, decimals: 0 }),
        growth: found.beside === null ? '' : formatGrowth(found.beside.growth, { locale }),
      })
  }
}
