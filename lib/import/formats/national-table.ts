import type { Flow, Valuation } from '../../trade/flow'
import { foldHeader } from '../columns'
import { areaReader } from '../fields/area'
import { flowReader } from '../fields/flow'
import { yearAndPart } from '../fields/part-of-year'
import { periodReader } from '../fields/period'
import { good, remembering, type CellReader } from '../fields/reading'
import { fieldReader, plainField, readInto, RowFindings, type RowContext, type TradeFormat } from './format'
import { figureIfAny, figureIn, figureRows, IMTS_VALUATION, KILOGRAMS, type Figure } from './observation-row'
import { productField } from './product-field'
import { missingFields } from './whole-file'

/** A long table of one country's office: what its columns are and what nothing in it says. */
export interface NationalTable extends Pick<TradeFormat, 'id' | 'source' | 'columns' | 'known' | 'plainNumbers'> {
  readonly reporter: string
  /** Names that the header must have, besides those of required columns. */
  readonly signature: readonly string[]
  /** What the values are counted in. */
  readonly unit: Pick<Figure, 'measure' | 'unit' | 'exponent'>
  readonly valuation?: Readonly<Record<Flow, Valuation>>
  readonly readFlow?: CellReader<Flow>
  /** The flow where no column says it, from the names of the columns and of the file. */
  readonly flowOf?: (context: RowContext) => Flow | null
  readonly partner?: (context: RowContext) => CellReader<string>
  /** Mends the text of a product's code. */
  readonly adjust?: (text: string) => string
}

/** A format for such a table: fields `period` with `part`, `flow`, `product`, `partner`, `value`, and `weight` in kilograms. */
export function nationalTable(table: NationalTable): TradeFormat {
  const { columns, signature } = table
  const { id, source, known, plainNumbers } = table
  const needed = columns.filter(({ required }) => required)
  return {
    ...{ id, source, columns, known, plainNumbers, valueField: 'value' },
    recognise: (header) => {
      const names = new Set(header.map(foldHeader))
      const has = (name: string): boolean => names.has(foldHeader(name))
      return signature.every(has) && needed.every((column) => column.names.some(has)) ? 1 : 0
    },
    about: (context) => ({
      missing: missingFields(context, ['flow'], { flow: table.flowOf?.(context) ?? null }),
      notices: [],
    }),
    reader: (context) => {
      const row = new RowFindings(context.header)
      const field = <T>(name: string, read: CellReader<T>) => fieldReader(context, row, name, remembering(read))
      const said = context.columns.positions.has('flow') ? null : (table.flowOf?.(context) ?? null)
      const readFlow = said === null ? (table.readFlow ?? flowReader(context.choices)) : () => good(said)
      const flowOf = field('flow', readFlow)
      const partnerOf = field('partner', (table.partner ?? partnerByName)(context))
      const productOf = productField(context, row, (text) => table.adjust?.(text) ?? text)
      const readPeriod = remembering(periodReader(context.currentMonth, context.periods))
      const yearText = plainField(context, 'period')
      const partText = plainField(context, 'part')
      const periodAt = context.columns.positions.get('period')
      const figureOf = figureIn(context, 'value')
      const weightOf = figureIfAny(context, 'weight', KILOGRAMS)
      return (cells, line) => {
        row.begin(line)
        const flow = flowOf(cells)
        const part = partText(cells)
        const time = part === '' ? yearText(cells) : yearAndPart(yearText(cells), part, 'month')
        const key = {
          reporter: table.reporter,
          partner: partnerOf(cells),
          flow,
          product: productOf(cells, 'HS'),
          period: readInto(row, readPeriod, time, periodAt),
        }
        const valuation = flow ? (table.valuation ?? IMTS_VALUATION)[flow] : ('' as const)
        const value = { ...figureOf(cells), ...table.unit, valuation }
        return figureRows(line, cells, row, key, [value, ...(weightOf ? [weightOf(cells)] : [])])
      }
    },
  }
}

const partnerByName = (context: RowContext): CellReader<string> => areaReader('partner', false, context.choices)

/** The letters that offices of Romance languages have for flows: E, of `export`, and I. */
export const letters = (meanings: Readonly<Record<string, Flow>>): CellReader<Flow> => {
  const read = flowReader({})
  return (text, suggest) => {
    const flow = meanings[text.toUpperCase()]
    return flow ? good(flow) : read(text, suggest)
  }
}
