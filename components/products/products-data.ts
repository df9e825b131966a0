import type { Option } from '@/components/filters/filter-options'
import type { NamedArea } from '@/components/pair/pair-context'
import type { Breakdown } from '@/lib/trade/breakdown'
import type { EditionBreak, MarkedBreak } from '@/lib/trade/events'
import type { Valuation } from '@/lib/trade/flow'
import type { Language } from '@/lib/trade/locale'
import type { Measure } from '@/lib/trade/observation'
import type { Cell, PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import type { PartsOverTime } from '@/lib/trade/parts-over-time'
import type { Frequency, Period } from '@/lib/trade/period'
import type { PeriodValue } from '@/lib/trade/tiling'
import type { ViewNotice } from '@/lib/trade/view-query'

/** Everything that one step of the page of products shows: plain JSON from the server. */
export interface ProductsData {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly locale: Language
  /** Of figures that are not those of now: the time as of which they stood, and what has changed since. */
  readonly asOf?: PairFigures['asOf']
  readonly flow: 'X' | 'M'
  readonly flows: readonly ('X' | 'M')[]
  readonly source: SourceInfo
  readonly sources: readonly { readonly id: string; readonly title: string }[]
  readonly measure: Measure
  readonly unit: string
  readonly units: readonly string[]
  readonly valuation: Valuation
  readonly frequency: Frequency
  /** The grid over time. */
  readonly periods: readonly Period[]
  readonly latest: Period
  readonly periodOptions: readonly Option[]
  readonly againstOptions: readonly Option[]
  /** The place as the address has it (see `formatPlace`). */
  readonly place: string
  /** Labels of HS codes: of the parts and of the way to them. */
  readonly labels: Readonly<Record<string, string>>
  readonly breakdown: Breakdown
  /** The place's own cells over the grid. */
  readonly whole: readonly Cell[]
  readonly overTime: PartsOverTime
  /** The most digits of any code of this line: how far down the source goes. */
  readonly deepest: number
  /** Where the figures by code go over to another edition of the Harmonized System. */
  readonly breaks: readonly EditionBreak[]
  /** Where the source marks a break in its series. */
  readonly marked: readonly MarkedBreak[]
  /** All products together, in the period. */
  readonly grandTotal: PeriodValue
  readonly notices: readonly ViewNotice[]
}
