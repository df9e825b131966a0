import { detached } from '../import/cell-text'
import type { Observation } from '../trade/observation'
import { chapterOf, isHs, TOTAL } from '../trade/product'
import { sectorsWithin } from '../trade/sector'
import { copyArray, copyText, type CopyWriter } from './import-copy'
import type { StagedTables } from './import-kept-rows'

type FlowIdentity = Pick<Observation, 'reporter' | 'partner' | 'flow' | 'measure' | 'unit' | 'valuation'>

/** A flow of the file, with the numbers of its series by classification and product. */
interface NumberedFlow {
  readonly no: number
  readonly of: FlowIdentity
  readonly series: Map<string, Map<string, NumberedSeries>>
}

interface NumberedSeries {
  readonly no: number
  /** The months of its periods, the first month of the last one, and whether it is later than that before (1) or earlier (-1). */
  months: number
  first: number
  direction: number
}

/** Numbers for flows and series in the order they first appear, so that a staged row is a few integers. */
export class SeriesDictionary {
  emptied = false
  mayRepeat = false
  readonly #flows = new Map<string, NumberedFlow>()
  readonly #places = new Map<string, string>()
  #last: NumberedFlow | null = null
  #size = 0
  #nextFlow = 1
  #nextSeries = 1

  constructor(
    private readonly copy: CopyWriter,
    private readonly tables: StagedTables,
    private readonly limit: number,
  ) {}

  numberOf(o: Observation): number {
    const flow = this.#last && isOfFlow(o, this.#last.of) ? this.#last : this.#flowOf(o)
    const series = flow.series.get(o.classification)?.get(o.product)
    if (!series) return this.#addSeries(flow, o)
    const { first, months } = o.period
    const direction = Math.sign(first - series.first)
    if (months !== series.months || direction === 0 || direction === -series.direction) this.mayRepeat = true
    series.months = months
    series.first = first
    series.direction = direction
    return series.no
  }

  #flowOf(o: Observation): NumberedFlow {
    const key = `${o.reporter} ${o.partner} ${o.flow} ${o.measure} ${o.valuation} ${o.unit}`
    return (this.#last = this.#flows.get(key) ?? this.#addFlow(key, o))
  }

  #addFlow(key: string, o: Observation): NumberedFlow {
    const { reporter, partner, flow: direction, measure, unit, valuation } = o
    // Not the observation itself, which would keep its value, and with that the whole chunk it was cut from.
    const of = { reporter, partner, flow: direction, measure, unit, valuation }
    const flow = { no: this.#nextFlow++, of, series: new Map<string, Map<string, NumberedSeries>>() }
    this.#flows.set(key, flow)
    const cells = [reporter, partner, direction, measure, unit, valuation]
    this.copy.add(this.tables.staged_flow, `${flow.no}\t${cells.map(copyText).join('\t')}`)
    return flow
  }

  #addSeries(flow: NumberedFlow, o: Observation): number {
    if (this.#size >= this.limit) {
      this.emptied = true
      this.mayRepeat = true
      this.#flows.clear()
      this.#places.clear()
      this.#last = null
      this.#size = 0
      return this.numberOf(o)
    }
    this.#size++
    const no = this.#nextSeries++
    const { classification, product } = o
    const numbers = flow.series.get(classification)
    const series = { no, months: o.period.months, first: o.period.first, direction: 0 }
    if (numbers) numbers.set(detached(product), series)
    else flow.series.set(classification, new Map([[detached(product), series]]))
    this.copy.add(this.tables.staged_series, `${no}\t${flow.no}\t${this.#placed(classification, product)}`)
    return no
  }

  /** What the flows of a product have in common, as the rest of its line. */
  #placed(classification: string, product: string): string {
    const key = `${classification} ${product}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const { chapter, level, sectors } = placeOf(classification, product)
    const cells = [classification, product, chapter].map(copyText)
    const placed = `${cells.join('\t')}\t${level}\t${copyArray(sectors)}`
    this.#places.set(key, placed)
    return placed
  }
}

const isOfFlow = (one: FlowIdentity, other: FlowIdentity): boolean =>
  one.partner === other.partner &&
  one.reporter === other.reporter &&
  one.flow === other.flow &&
  one.measure === other.measure &&
  one.valuation === other.valuation &&
  one.unit === other.unit

/** Where a product stands in its classification: what the totals and sectors are made from. */
export function placeOf(
  classification: string,
  product: string,
): { chapter: string | null; level: number; sectors: readonly string[] } {
  if (product === TOTAL) return { chapter: null, level: 0, sectors: [] }
  if (classification === 'SECTOR') return { chapter: null, level: 0, sectors: [product] }
  if (!isHs(classification)) return { chapter: null, level: 0, sectors: [] }
  return { chapter: chapterOf(product), level: product.length, sectors: sectorsWithin(product) }
}
