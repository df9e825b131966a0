import { IMTS_VALUATION, figureIn, observationRow, type Figure } from './observation-row'
import type { Flow, Valuation } from '../../trade/flow'
import type { Measure } from '../../trade/observation'
import { TOTAL } from '../../trade/product'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { readClassification, readValuation } from '../fields/marks'
import type { ProductReading } from '../fields/product'
import { remembering, type CellReader } from '../fields/reading'
import { readUnit, type UnitReading } from '../fields/unit'
import { finding } from '../problem'
import type { SkipReason } from '../problem-codes'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader } from './format'
import { ALL_GOODS, productField } from './product-field'
import { codeOf, unknownDimensions } from './sdmx-header'
import { sdmxPeriod } from './sdmx-period'
import { readObservationStatus } from './sdmx-status'

/** What an indicator says of its figures. */
export interface SdmxIndicator {
  readonly flow?: Flow
  readonly measure: Measure
  readonly unit: string
  readonly exponent: number
  readonly valuation?: Valuation
}

/** What a publisher's SDMX-CSV has of its own. */
export interface SdmxVocabulary {
  /** What its indicators mean; null where units and flows have columns of their own. Other indicators are left out. */
  readonly indicators: ReadonlyMap<string, SdmxIndicator> | null
  readonly flow?: CellReader<Flow>
  /** Why a row of this product is left out, if it is. */
  readonly leftOut?: (product: string) => SkipReason | null
  /** Whether a code is that of a group of areas that there is no code for here. */
  readonly isGroup?: (area: string) => boolean
  /** Reads a product's code; by classification where absent. */
  readonly product?: CellReader<ProductReading>
}

/** Reads rows of SDMX-CSV by the fields of `SDMX_FIELDS`. */
export function sdmxReader(context: RowContext, vocabulary: SdmxVocabulary): RowReader {
  const row = new RowFindings(context.header)
  const { columns } = context
  const field = <T>(name: string, read: CellReader<T>) =>
    fieldReader(
      context,
      row,
      name,
      remembering((text) => read(codeOf(text))),
    )
  const coded = (name: string) => {
    const text = plainField(context, name)
    return (cells: readonly string[]) => codeOf(text(cells))
  }
  const action = coded('action')
  const indicatorText = coded('indicator')
  const unitText = coded('unit')
  const productText = coded('product')
  const areaTexts = [coded('reporter'), coded('partner')]
  const multiplierOf = coded('multiplier')
  const confidentiality = coded('confidentiality')
  const partOf = unknownDimensions(columns.names, new Set(columns.positions.values()))
  const reporterOf = field('reporter', areaReader('reporter', false, context.choices))
  const partnerOf = field('partner', areaReader('partner', false, context.choices))
  const flowOf = field('flow', vocabulary.flow ?? readFlow)
  const periodOf = sdmxPeriod(context, row)
  const unitOf = field('unit', readSdmxUnit)
  const statusOf = field('status', readObservationStatus)
  const valuationOf = field('valuation', readValuation)
  const editionOf = field('classification', readClassification)
  const hasProduct = columns.positions.has('product') || context.choices.constants?.product !== undefined
  const ownProduct = vocabulary.product && field('product', vocabulary.product)
  const byEdition = productField(context, row, (text) => (codeOf(text) === '_T' ? TOTAL : codeOf(text)))
  const figureOf = figureIn(context, 'value')

  const productOf = (cells: readonly string[]): ProductReading | undefined => {
    if (!hasProduct) return ALL_GOODS
    if (ownProduct) return ownProduct(cells)
    const classification = editionOf(cells)
    return classification === undefined ? undefined : byEdition(cells, classification)
  }
  const describe = (cells: readonly string[]): SdmxIndicator | null | undefined => {
    if (vocabulary.indicators) return vocabulary.indicators.get(indicatorText(cells)) ?? null
    if (NO_MONEY.test(unitText(cells))) return null
    const unit = unitOf(cells)
    return unit && { ...unit, exponent: unit.exponent + exponentIn(multiplierOf(cells)) }
  }

  return (cells, line) => {
    if (/^D(?:elete)?$/i.test(action(cells))) return { kind: 'skipped', line, reason: 'S_DELETED' }
    row.begin(line)
    const said = describe(cells)
    if (said === null) return { kind: 'skipped', line, reason: 'S_INDICATOR' }
    const reason = vocabulary.leftOut?.(productText(cells))
    if (reason) return { kind: 'skipped', line, reason }
    const { isGroup } = vocabulary
    if (isGroup && areaTexts.some((textOf) => isGroup(textOf(cells))))
      return { kind: 'skipped', line, reason: 'S_GROUP' }
    const part = partOf(cells)
    if (part !== undefined) row.add(finding('E_DIMENSION', {}), part, cells[part] ?? '')
    const flow = said?.flow ?? flowOf(cells)
    const key = {
      reporter: reporterOf(cells),
      partner: partnerOf(cells),
      flow,
      product: productOf(cells),
      period: periodOf(cells),
    }
    const read = figureOf(cells)
    const status = confidentiality(cells) === 'C' ? ('C' as const) : statusOf(cells)
    const stated = valuationOf(cells)
    const unit = said ?? { measure: 'value', unit: '', exponent: 0 }
    const byRule = vocabulary.indicators && flow ? IMTS_VALUATION[flow] : (stated ?? '')
    const figure: Figure = {
      ...read,
      amount: /^nan$/i.test(read.text.trim()) ? { digits: null, status: 'M' } : read.amount,
      measure: unit.measure,
      unit: unit.unit,
      exponent: unit.exponent,
      valuation: unit.measure === 'value' ? (unit.valuation ?? byRule) : '',
      status,
    }
    return observationRow(line, cells, row, key, figure)
  }
}

/** Shares, changes and indices. */
const NO_MONEY = /^(?:PC|PT|PCT|PERCENT|IX|IDX|INDEX|I\d\d|XDC_R)(?:_|$)/i

/** `MIO_EUR`, `USD`, `THS_T`. */
const readSdmxUnit: CellReader<UnitReading> = (text) => readUnit(text.replaceAll('_', ' '))

/** UNIT_MULT is a power of ten. */
const exponentIn = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : 0)
