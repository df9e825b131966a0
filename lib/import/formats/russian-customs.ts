import { foldHeader, type ColumnSpec } from '../columns'
import { areaReader } from '../fields/area'
import { readFlow } from '../fields/flow'
import { periodReader } from '../fields/period'
import { good, remembering, type CellReader } from '../fields/reading'
import { finding } from '../problem'
import { fieldReader, plainField, RowFindings, type RowContext, type RowReader, type TradeFormat } from './format'
import { figureIfAny, figureIn, figureRows, IMTS_VALUATION, KILOGRAMS, quantityIfAny, USD } from './observation-row'
import { OKATO_REGIONS } from './okato-regions'
import { productField } from './product-field'

/** Each field by its English and its Russian name. */
const COLUMNS: readonly ColumnSpec[] = [
  { field: 'flow', names: ['DIRECTION', 'NAPR'], required: true },
  { field: 'period', names: ['PERIOD'], required: true },
  { field: 'partner', names: ['COUNTRY', 'STRANA', 'NASTRANAPR'], required: true },
  { field: 'product', names: ['HS', 'TNVED', 'TNVED_6'], required: true },
  { field: 'quantityUnit', names: ['UM', 'EDIZM'] },
  { field: 'value', names: ['VALUE', 'STOIM'], required: true },
  { field: 'weight', names: ['NETWEIGHT', 'NETTO'] },
  { field: 'quantity', names: ['QUANTITY', 'KOL'] },
  { field: 'region', names: ['REGION'] },
]

const SIGNATURES = [
  ['direction', 'country', 'hs', 'netweight'],
  ['napr', 'strana', 'tnved', 'stoim'],
  ['napr', 'nastranapr', 'tnved', 'stoim'],
  ['napr', 'nastranapr', 'tnved6', 'stoim'],
]

/**
 * Open data of the Russian customs service (stat.customs.ru), in dollars and kilograms: months, countries, ten-digit codes.
 *
 * A file with a column of regions has no row for Russia as a whole. Its reporter is the region (45000 the city of Moscow,
 * 46000 Moscow Oblast), and regions are never added up to the country: that would be a figure nobody published. A row
 * without a region is left out, as a rest is not the country either. Without that column the reporter is Russia.
 */
export const russianCustomsFormat: TradeFormat = {
  id: 'russian-customs',
  source: 'russian-customs',
  columns: COLUMNS,
  known: ['REGION_S'],
  valueField: 'value',
  plainNumbers: true,
  recognise: (header) => {
    const names = new Set(header.map(foldHeader))
    return SIGNATURES.some((signature) => signature.every((name) => names.has(name))) ? 1 : 0
  },
  reader,
}

/** The customs service leaves the country out where it is not established: the figure is of no country, and is not lost. */
const NO_COUNTRY = good('_X', finding('W_NO_PARTNER', {}))

function reader(context: RowContext): RowReader {
  const row = new RowFindings(context.header)
  const field = <T>(name: string, read: CellReader<T>) => fieldReader(context, row, name, remembering(read))
  const byRegion = context.columns.positions.has('region')
  const regionOf = field('region', readRegion)
  const regionText = plainField(context, 'region')
  const readPartner = areaReader('partner', false, context.choices)
  const partnerOf = field('partner', (text) => (text === '' ? NO_COUNTRY : readPartner(text)))
  const flowOf = field('flow', readFlow)
  const readPeriod = periodReader(context.currentMonth, context.periods)
  const periodOf = field('period', (text) => readPeriod(monthOf(text)))
  // All codes have ten digits: one of nine has lost its leading zero.
  const productOf = productField(context, row, (text) => (/^\d{9}$/.test(text) ? `0${text}` : text))
  const figureOf = figureIn(context, 'value')
  const others = [figureIfAny(context, 'weight', KILOGRAMS), quantityIfAny(context, 'quantity', 'quantityUnit')].filter(
    (read) => read !== null,
  )

  return (cells, line) => {
    if (byRegion && regionText(cells) === '') return { kind: 'skipped', line, reason: 'S_NO_REGION' }
    row.begin(line)
    const flow = flowOf(cells)
    const key = {
      reporter: byRegion ? regionOf(cells) : 'RUS',
      partner: partnerOf(cells),
      flow,
      product: productOf(cells, 'HS'),
      period: periodOf(cells),
    }
    const value = { ...figureOf(cells), ...USD, valuation: flow ? IMTS_VALUATION[flow] : ('' as const) }
    return figureRows(line, cells, row, key, [value, ...others.map((read) => read(cells))])
  }
}

/** `46000 - MOSCOW REGION`: by the number of the region, else by its name. */
const readRegion: CellReader<string> = (text) => {
  const number = /^((\d{2})\d{3})\b/.exec(text)
  const whole = number && /00[01]$/.test(number[1]!) ? OKATO_REGIONS.get(number[2]!) : undefined
  const region = number && (OKATO_REGIONS.get(number[1]!) ?? whole)
  return region ? { ok: true, value: region, notice: null } : areaReader('reporter', false)(text)
}

/** A month that is written as its first day, `01.03.2021` or `2021-03-01`. */
function monthOf(text: string): string {
  const [, month, year] = /^01[./](\d{2})[./](\d{4})(?: 0?0:00(?::00)?)?$/.exec(text) ?? []
  const [, isoYear, isoMonth] = /^(\d{4})-(\d{2})-01(?:[T ]0?0:00(?::00)?)?$/.exec(text) ?? []
  return year !== undefined ? `${year}-${month}` : isoYear !== undefined ? `${isoYear}-${isoMonth}` : text
}
