import type { FlowLine, PairFigures } from './pair-figures'
import type { ProductQuery } from './product-query'
import { chooseSelection, selectionsOf } from './selection'
import { resolveView, type View } from './view'
import { shorten, type ViewNotice } from './view-query'

/** What the page of products draws from: one source's flow, whose trade is split by product. */
export interface ProductView {
  readonly line: FlowLine
  readonly flow: 'X' | 'M'
  /** Directions that this source splits. */
  readonly flows: readonly ('X' | 'M')[]
  /** Sources and units that split the trade, for the filters. */
  readonly sources: readonly string[]
  readonly units: readonly string[]
  /** Period, the one compared with, and the grid over time, of this line alone. */
  readonly view: View
  readonly notices: readonly ViewNotice[]
}

const isSplit = ({ flow, measure, parts }: FlowLine): boolean =>
  (flow === 'X' || flow === 'M') && measure !== 'index' && Object.keys(parts).some((part) => part !== 'TOTAL')

/** Fills a query in from the figures; null when no source splits this pair's trade by product. */
export function resolveProductView(figures: PairFigures, query: ProductQuery): ProductView | null {
  const split: PairFigures = { ...figures, lines: figures.lines.filter(isSplit) }
  const selections = selectionsOf(split)
  if (selections.length === 0) return null
  const notices: ViewNotice[] = []
  const allowed = (parameter: 'source' | 'unit' | 'flow', value: string | undefined, fits: boolean) => {
    if (value === undefined || fits) return value
    notices.push({ parameter, value: shorten(value), reason: 'no-data' })
    return undefined
  }
  const source = allowed(
    'source',
    query.source,
    selections.some((each) => each.source === query.source),
  )
  const inSource = selections.filter((each) => !source || each.source === source)
  const unit = allowed(
    'unit',
    query.unit,
    inSource.some((each) => each.unit === query.unit),
  )
  const selection = chooseSelection(split, { source, unit, period: query.period })!
  const flows = (['X', 'M'] as const).filter((flow) => selection.lines[flow])
  allowed('flow', query.flow, query.flow === undefined || flows.includes(query.flow))
  const flow = query.flow && flows.includes(query.flow) ? query.flow : flows[0]!
  const line = selection.lines[flow]!
  const view = resolveView(
    { ...split, lines: [line] },
    {
      ...{ sectors: [], bars: false, tables: [] },
      ...(query.period && { period: query.period }),
      ...(query.against && { against: query.against }),
    },
  )
  if (!view) return null
  return {
    line,
    flow,
    flows,
    sources: [...new Set(selections.map((each) => each.source))],
    units: [...new Set(selections.flatMap((each) => (each.source === line.source ? [each.unit] : [])))],
    view,
    notices: [...notices, ...view.notices],
  }
}
