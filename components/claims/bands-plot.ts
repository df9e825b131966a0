import type { Arithmetic } from '@/lib/trade/claims/arithmetic'
import { common, type Band } from '@/lib/trade/claims/band'
import type { ClaimCheck } from '@/lib/trade/claims/verdict'
import type { ClaimWords } from '@/lib/trade/claims/words'

/** Ranges on one axis, and whether they have anything in common. Plain JSON: it crosses to the browser as it is. */
export interface BandsPlot {
  readonly kind: 'same-figure' | 'parts-levels' | 'implied-base'
  readonly aspect: 'change' | 'level'
  /** Of levels. */
  readonly unit: string | null
  readonly rows: readonly BandRow[]
  /** What all ranges share; null: nothing. */
  readonly both: { readonly low: number; readonly high: number } | null
}

export interface BandRow {
  /** Whose range: the key of its name, or a source. */
  readonly of: 'this' | 'other' | 'parts' | 'stated' | 'implied' | 'source'
  /** Of a source its name; '' of the others. */
  readonly name: string
  /** Null is no end. A single figure has two ends alike. */
  readonly low: number | null
  readonly high: number | null
  readonly text: string
}

const finite = (end: number): number | null => (Number.isFinite(end) ? end : null)

/** The picture of a finding that sets ranges beside each other; null for the others, and for a base nobody has. */
export function bandsPlot(found: Arithmetic, check: ClaimCheck, words: ClaimWords): BandsPlot | null {
  const row = (of: BandRow['of'], band: Band, text: string, name = ''): BandRow => ({
    ...{ of, name, text, low: finite(band.low), high: finite(band.high) },
  })
  const bothOf = (a: Band, b: Band): BandsPlot['both'] => {
    const both = common(a, b)
    return both && Number.isFinite(both.low) && Number.isFinite(both.high) ? { low: both.low, high: both.high } : null
  }
  switch (found.kind) {
    case 'same-figure': {
      const { aspect, unit, one, other } = found
      const text = (band: Band): string =>
        words.band({ band, kind: aspect === 'level' ? 'level' : 'percent', unit, computed: false })
      const rows = [row('this', one, text(one)), row('other', other, text(other))]
      return { kind: found.kind, aspect, unit, rows, both: bothOf(one, other) }
    }
    case 'parts-levels': {
      const { unit, implied, claimed } = found
      const text = (band: Band, computed: boolean): string => words.band({ band, kind: 'level', unit, computed })
      const rows = [row('parts', implied, text(implied, true)), row('stated', claimed, text(claimed, false))]
      return { kind: found.kind, aspect: 'level', unit, rows, both: bothOf(implied, claimed) }
    }
    case 'implied-base': {
      if (check.bases.length === 0) return null
      const { unit, base } = found
      const text = (band: Band): string => words.band({ band, kind: 'level', unit, computed: true })
      const rows = check.bases.map(({ series, value }) => {
        const point = { low: Number(value), high: Number(value), lowClosed: true, highClosed: true }
        const source = check.sources.find(({ id }) => id === series.source)
        return row('source', point, text(point), source?.publisher ?? series.source)
      })
      const within = check.bases.some((each) => each.within)
      return {
        ...{ kind: found.kind, aspect: 'level', unit, rows: [row('implied', base, text(base)), ...rows] },
        both: within ? bothOf(base, base) : null,
      }
    }
    default:
      return null
  }
}

/** The ends that there are, with some room about them: what an axis has to span. */
export function bandsExtent({ rows }: Pick<BandsPlot, 'rows'>): readonly [low: number, high: number] {
  const ends = rows.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const room = (high - low || Math.abs(high) * 0.1 || 1) * 0.15
  return [low - room, high + room]
}
