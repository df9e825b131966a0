import type { Observation } from '../trade/observation'
import { formatPeriod } from '../trade/period'
import { csvCell } from '../trade/take-along/csv-cell'

/** The columns of our own form; the first seven are required. */
export const OWN_COLUMNS = [
  ...(['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'] as const),
  ...(['classification', 'valuation', 'status', 'measure', 'note'] as const),
] as const

/** How our own form is written; the form of the contract unless said otherwise. */
export interface OwnCsvStyle {
  readonly delimiter?: string
  readonly decimal?: '.' | ','
  readonly lineEnd?: '\n' | '\r\n' | '\r'
}

/**
 * A value as it reads back unmistakably. Three digits after the mark could be thousands: a zero is added, which leaves the
 * value as it is.
 */
function csvValue(value: string | null, decimal: '.' | ','): string {
  if (value === null) return ''
  const sure = /^-?[1-9]\d{0,2}\.\d{3}$/.test(value) ? `${value}0` : value
  return decimal === '.' ? sure : sure.replace('.', ',')
}

function csvRow(observation: Observation, delimiter: string, decimal: '.' | ','): string {
  const { reporter, partner, flow, product, period, value, unit, classification, valuation, status, measure } =
    observation
  const written = csvValue(value, decimal)
  const cells = [
    ...[reporter, partner, flow, product, formatPeriod(period), written, unit],
    ...[classification, valuation, observation.seriesBreak ? `${status} b` : status, measure, ''],
  ]
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)
}

/**
 * Observations in our own form, in pieces of text to be joined: what it writes reads back as the same observations.
 */
export function* writeOwnCsv(observations: Iterable<Observation>, style: OwnCsvStyle = {}): Generator<string> {
  const { delimiter = ',', lineEnd = '\n' } = style
  const decimal = delimiter === ',' ? '.' : (style.decimal ?? '.')
  yield OWN_COLUMNS.join(delimiter) + lineEnd
  for (const observation of observations) yield csvRow(observation, delimiter, decimal) + lineEnd
}

/** The template to download: real figures (UN Comtrade 2020, IMF 1994) in our own form, one row per thing it can say. */
export const TEMPLATE = `${OWN_COLUMNS.join(',')}
RUS,MAR,X,10,2020,94254393,USD,HS,FOB,A,value,HS chapter 10 (cereals) as Russia reports it to UN Comtrade
MAR,RUS,M,27,2020,977644399,USD,HS,CIF,A,value,HS chapter 27 (mineral fuels) as Morocco reports it to UN Comtrade
MAR,RUS,M,TOTAL,2020,1622723437,USD,,CIF,A,value,all goods as Morocco reports them (IMF Direction of Trade Statistics)
MAR,RUS,X,TOTAL,1994,11408915.74,USD,,FOB,A,value,a decimal point and no thousands separators
MAR,RUS,M,TOTAL,1999,58340000,USD,,CIF,E,value,E: the IMF flags this as an estimate
MAR,RUS,X,TOTAL,1998,,USD,,FOB,M,value,M: missing in the source; missing is not zero
RU-MOW,MAR,T,TOTAL,2025-S1,173,INDEX:2024-S1,,,A,index,only the growth is known: first half of 2024 = 100
`
