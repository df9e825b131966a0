import type { Flow } from '../../trade/flow'
import { findArea } from '../../trade/area'
import { resolveArea } from '../../trade/area-resolution'
import type { Classification } from '../../trade/product'
import { areaReader } from '../fields/area'
import { readClassification } from '../fields/marks'
import { periodReader } from '../fields/period'
import { bad, good, remembering, type Reading } from '../fields/reading'
import type { SkipReason } from '../problem-codes'
import { finding } from '../problem'
import {
  fieldReader,
  plainField,
  RowFindings,
  steadyField,
  type FieldReader,
  type RowContext,
  type RowReader,
} from './format'
import { figureIn, IMTS_VALUATION, observationRow, USD } from './observation-row'
import { padHsCode, productField } from './product-field'

/** Flows of UN Comtrade, by today's letters, the former numbers and in words; others (DX, MIP, FM, …) are parts of these. */
const FLOWS = new Map<string, Flow>([
  ['X', 'X'],
  ['M', 'M'],
  ['RX', 'RX'],
  ['RM', 'RM'],
  ['1', 'M'],
  ['2', 'X'],
  ['3', 'RX'],
  ['4', 'RM'],
  ['Export', 'X'],
  ['Import', 'M'],
  ['Re-export', 'RX'],
  ['Re-import', 'RM'],
  ['Re-Export', 'RX'],
  ['Re-Import', 'RM'],
])

/** Where the whole of a breakdown stands; an empty cell is the whole too. */
const WHOLES: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['partner2', ['', '0', 'W00', 'WLD', '0.0']],
  ['customs', ['', 'C00', '0', '0.0']],
  ['transport', ['', '0', '0.0']],
  ['supply', ['', '0', '0.0']],
]

/**
 * Reads rows of UN Comtrade, new or legacy, by the fields both have. Only rows for all second partners, customs
 * procedures and modes of transport and of supply are kept: the others are parts of them and would be counted twice.
 * Rows for World and for aggregates are kept. By the definition of trade value exports are FOB, imports CIF. The flag of
 * estimation tells that a quantity or a weight was estimated (2 quantity, 4 net weight, 6 both), never the value, so it
 * does not make the value an estimate.
 */
export function comtradeReader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const reporterOf = areaField(context, row, 'reporter')
  const partnerOf = areaField(context, row, 'partner')
  const periodOf = fieldReader(context, row, 'period', remembering(periodReader(context.currentMonth)))
  const classificationOf = fieldReader(context, row, 'classification', remembering(readEdition))
  const isPart = WHOLES.map(([field, texts]) => steadyField(context, field, (text) => !texts.includes(text)))
  const flowOf = steadyField(context, 'flow', (text) => (text === '' ? 'none' : (FLOWS.get(text) ?? 'other')))
  const isService = steadyField(context, 'type', (text) => text === 'S')
  const productText = plainField(context, 'product')
  const productOf = productField(context, row, padHsCode)
  const figureOf = figureIn(context, 'value')

  const skipReason = (cells: readonly string[]): SkipReason | null => {
    if (isService(cells)) return 'S_SERVICES'
    for (const isPartIn of isPart) if (isPartIn(cells)) return 'S_BREAKDOWN'
    if (/^AG\d$/i.test(productText(cells))) return 'S_PSEUDO_PRODUCT'
    return flowOf(cells) === 'other' ? 'S_FLOW' : null
  }

  return (cells, line) => {
    const reason = skipReason(cells)
    if (reason) return { kind: 'skipped', line, reason }
    row.begin(line)
    const said = flowOf(cells)
    const flow = said === 'none' || said === 'other' ? undefined : said
    if (!flow) row.add(finding('E_EMPTY_CELL', { field: 'flow' }), context.columns.positions.get('flow'), '')
    const reporter = reporterOf(cells)
    const partner = partnerOf(cells)
    const classification = classificationOf(cells)
    const product = classification === undefined ? undefined : productOf(cells, classification)
    const period = periodOf(cells)
    const valuation = flow ? IMTS_VALUATION[flow] : ''
    const { at, text, amount } = figureOf(cells)
    const { measure, unit, exponent } = USD
    const figure = { at, text, amount, measure, unit, exponent, valuation }
    return observationRow(line, cells, row, { reporter, partner, flow, product, period }, figure)
  }
}

/** An empty cell is the Harmonized System as reported. */
const readEdition = (text: string): Reading<Classification> => readClassification(text === '' ? 'HS' : text)

const UNKNOWN = bad(finding('E_UNKNOWN_COUNTRY', { suggestion: 'none' }))

/**
 * An area by its ISO column where that names one, else by the publisher's number, else by its name. Where the number is that
 * of an area that is no more it says more than the ISO code: SDN is Sudan before and after 2011, 736 only before.
 */
export function areaField(context: RowContext, row: RowFindings, field: 'reporter' | 'partner'): FieldReader<string> {
  const present = [`${field}Iso`, `${field}Code`, `${field}Name`].filter((name) => context.columns.positions.has(name))
  const texts = present.map((name) => plainField(context, name))
  const known = remembering<string>((text) => {
    const found = text === '' ? undefined : resolveArea(text)
    return found ? good(found.area.code) : UNKNOWN
  })
  const codeOf = (text: string): string | null => {
    const reading = known(text)
    return reading.ok ? reading.value : null
  }
  const areas = present.map((name) => steadyField(context, name, codeOf))
  const readers = present.map((name) =>
    fieldReader(context, row, name, remembering(areaReader(field, false, context.choices))),
  )
  const stated = fieldReader(context, row, field, remembering(areaReader(field, false, context.choices)))
  const formerOf = steadyField(context, `${field}Code`, (text) => {
    const area = codeOf(text)
    return area !== null && findArea(area)?.until ? area : null
  })
  return (cells) => {
    const former = formerOf(cells)
    if (former !== null) return former
    for (const areaOf of areas) {
      const area = areaOf(cells)
      if (area !== null) return area
    }
    const filled = texts.findIndex((textOf) => textOf(cells) !== '')
    return (readers[Math.max(filled, 0)] ?? stated)(cells)
  }
}
