import type { PeriodValue } from '@/lib/trade/tiling'

/** Why there is no number, as a key of the messages `charts.missing`. */
export type MissingReason = 'noData' | 'confidential' | 'missing' | 'notSeparable'

export function missingReason(value: Pick<PeriodValue, 'status'>): MissingReason {
  if (value.status === 'S') return 'notSeparable'
  if (value.status === 'C') return 'confidential'
  return value.status === 'M' ? 'missing' : 'noData'
}

/** How a bar shows what kind of figure it is; a bar of a part of a period is hatched whatever else it is. */
export type BarLook = 'solid' | 'hatched' | 'hollow' | 'dashed'

export function barLook({ have, need, status }: Pick<PeriodValue, 'have' | 'need' | 'status'>): BarLook {
  if (have < need) return 'hatched'
  return status === 'P' ? 'hollow' : status === 'E' ? 'dashed' : 'solid'
}

/** What stands beside a number that is not plain, in the order it is said. */
export type FigureNote =
  | { readonly kind: 'incomplete'; readonly have: number; readonly need: number }
  | { readonly kind: 'provisional' | 'estimated' | 'derived' }
  | { readonly kind: 'excluded'; readonly count: number }

export function figureNotes(value: PeriodValue): FigureNote[] {
  if (value.value === null) return []
  const notes: FigureNote[] = []
  if (value.have < value.need && value.have > 0) notes.push({ kind: 'incomplete', have: value.have, need: value.need })
  if (value.status === 'P') notes.push({ kind: 'provisional' })
  if (value.status === 'E') notes.push({ kind: 'estimated' })
  if (value.derived) notes.push({ kind: 'derived' })
  if (value.excluded) notes.push({ kind: 'excluded', count: value.excluded })
  return notes
}

/** What the notes under a chart say of all its figures together, each kind once. */
export interface ChartNotes {
  readonly derived: number
  /** The most that any one figure leaves out. */
  readonly excluded: number
  readonly estimated: number
  readonly provisional: number
  readonly incomplete: number
}

/** Counts over the figures that are shown. */
export function notesOf(values: Iterable<PeriodValue>): ChartNotes {
  const notes = { derived: 0, excluded: 0, estimated: 0, provisional: 0, incomplete: 0 }
  for (const value of values) {
    for (const note of figureNotes(value)) {
      if (note.kind === 'excluded') notes.excluded = Math.max(notes.excluded, note.count)
      else notes[note.kind]++
    }
  }
  return notes
}
