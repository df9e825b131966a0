import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AREAS } from '../../lib/trade/reference/areas'
import { PAIRS, productsOf, SHAPES, END_MONTH } from './shape'

/** Files of the same figures in several forms. */
export interface ImportFiles {
  readonly rows: number
  /** our own form, the same with every value one higher, and the same with a value in each row that is no number */
  readonly own: string
  readonly replacing: string
  readonly broken: string
  readonly comtrade: string
  /** the same rows as lines of COPY for the columns of `observation` */
  readonly copy: string
}

interface Row {
  readonly reporter: string
  readonly partner: string
  readonly flow: 'X' | 'M'
  readonly product: string
  readonly month: number
  readonly value: number
  readonly series: number
}

/** 400 flows, 42 products and as many months as it takes, in the order of a download: flow by flow, month by month. */
function* rowsOf(count: number): Generator<Row> {
  const products = productsOf(SHAPES['1m']).map(({ product }) => product)
  const months = Math.ceil(count / (PAIRS.length * 2 * products.length))
  let left = count
  let base = 0
  for (const { reporter, partner } of PAIRS) {
    for (const flow of ['X', 'M'] as const) {
      for (let month = END_MONTH - months; month < END_MONTH; month++) {
        for (const [i, product] of products.entries()) {
          if (left-- <= 0) return
          const series = base + i + 1
          // Steady values with a season, so that the checks look at all of them and have little to say.
          const part = 100_000 + ((series * 7919) % 900_000)
          const value = (i === 0 ? 50 * part : part) * (10 + (month % 12)) + ((series * 31 + month) % 97)
          yield { reporter, partner, flow, product, month, value, series }
        }
      }
      base += products.length
    }
  }
}

const numeric = new Map(AREAS.map(({ code, numeric }) => [code, String(numeric)]))
const two = (number: number): string => String(number).padStart(2, '0')
const OWN = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
const own = ({ reporter, partner, flow, product, month }: Row, value: string): string =>
  `${reporter},${partner},${flow},${product},${Math.floor(month / 12)}-${two((month % 12) + 1)},${value},USD,` +
  `${product === 'TOTAL' ? '' : 'HS'},${flow === 'X' ? 'FOB' : 'CIF'},A\n`

const COMTRADE =
  'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,' +
  'partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,' +
  'classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,' +
  'motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,' +
  'netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,' +
  'isReported,isAggregate\n'

/** All 47 columns in quotation marks and a comma at the end, as the website gives them. */
function comtrade({ reporter, partner, flow, product, month, value }: Row): string {
  const year = Math.floor(month / 12)
  const period = `${year}${two((month % 12) + 1)}`
  const area = (code: string): string[] => [numeric.get(code)!, code, `Name of ${code}`]
  const cells = [
    ...['C', 'M', `${period}01`, String(year), String((month % 12) + 1), period],
    ...[...area(reporter), flow, flow === 'X' ? 'Export' : 'Import', ...area(partner), '0', 'W00', 'World'],
    ...['H6', 'HS', 'true', product, 'some goods, or parts of them', product === 'TOTAL' ? '0' : '6', 'false'],
    ...['C00', 'TOTAL CPC', '0', '0', 'TOTAL MOT', '-1', 'N/A', '0', 'false', '-1', 'N/A', '0', 'false'],
    ...['1234.5', 'true', '0', 'false', flow === 'M' ? String(value) : '', flow === 'X' ? String(value) : ''],
    ...[String(value), '0', 'true', 'false'],
  ]
  return `${cells.map((cell) => `"${cell}"`).join(',')},\n`
}

async function write(path: string, head: string, count: number, line: (row: Row, index: number) => string) {
  function* chunks(): Generator<string> {
    let text = head
    let index = 0
    for (const row of rowsOf(count)) {
      text += line(row, index++)
      if (text.length < 1 << 18) continue
      yield text
      text = ''
    }
    yield text
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path))
  return path
}

/** Writes the files of so many rows into a folder. */
export async function writeImportFiles(folder: string, rows: number): Promise<ImportFiles> {
  const at = (name: string): string => join(folder, name)
  return {
    rows,
    own: await write(at('own.csv'), OWN, rows, (row) => own(row, String(row.value))),
    replacing: await write(at('replacing.csv'), OWN, rows, (row) => own(row, String(row.value + 1))),
    broken: await write(at('broken.csv'), OWN, rows, (row) => own(row, `${row.value}?`)),
    comtrade: await write(at('comtrade.csv'), COMTRADE, rows, comtrade),
    copy: await write(at('copy.txt'), '', rows, (row, i) =>
      [row.series, 1, row.month, row.value, 'A', 1, i + 2].join('\t').concat('\n'),
    ),
  }
}
