import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { haveSamples, linesOf, sample } from './lines'

const HEADER =
  '"Indicator Category","Indicator Code","Indicator","Reporting Economy Code","Reporting Economy ISO3A Code","Reporting Economy","Partner Economy Code","Partner Economy ISO3A Code","Partner Economy","Product/Sector Classification Code","Product/Sector Classification","Product/Sector Code","Product/Sector","Period Code","Period","Frequency Code","Frequency","Unit Code","Unit","Year","Value Flag Code","Value Flag","Text Value","Value"'
const line = (
  indicator: string,
  product: string,
  period: string,
  unit: string,
  year: string,
  flag: string,
  value: string,
) =>
  `"Merchandise trade values","ITS_MTV_AM","${indicator}","012","DZA","Algeria","000","","World","SITC3","SITC (aggregates)","${product}","x","${period}","Annual","A","Annual","${unit}","x","${year}","${flag}","","","${value}"`

test('millions of dollars, product groups apart, other units and services left out', async () => {
  const text = [
    HEADER,
    line('Merchandise imports by product group – annual', 'AG', 'A', 'USM', '2018', 'E', '8395.841837'),
    line('Total merchandise exports - quarterly', 'TO', 'Q4', 'USM', '2025', '', '10500'),
    line('Merchandise exports by product group – annual', 'MACHPH', 'M01', 'USM', '2024', 'P', '1.5'),
    line('Merchandise export volume change', 'TO', 'A', 'APC', '2024', '', '3.1'),
    line('Merchandise exports', 'TO', 'A', 'ID0501', '2024', '', '103'),
    line('Commercial services exports', 'SOX', 'A', 'USM', '2024', '', '5'),
  ].join('\n')
  const reading = await readAll(iconv.encode(text, 'windows-1252'))
  expect(problemsOf(reading)).toEqual(['W_ENCODING@2:'])
  expect(reading.head).toMatchObject({ format: 'wto', source: 'wto-stats', encoding: 'windows-1252' })
  expect(linesOf(reading)).toEqual([
    'DZA WLD M WTO AG 2018 8395841837 USD CIF E',
    'DZA WLD X  TOTAL 2025-Q4 10500000000 USD FOB A',
    'DZA WLD X WTO MACHPH 2024-01 1500000 USD FOB P',
    ...['S_INDICATOR', 'S_INDICATOR', 'S_SERVICES'],
  ])
})

test('a shortened table without a unit asks for it', async () => {
  const text =
    'Indicator,ReporterCode,ReporterISO3A,Reporter,ProductCode,Product,Year,Value\nImport,012,DZA,Algeria,AG,Agricultural products,2019,8294\n'
  expect((await readAll(text)).error).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'unit' } })
  const reading = await readAll(text, { constants: { unit: 'million USD' } })
  expect(problemsOf(reading)).toEqual([])
  expect(linesOf(reading)).toEqual(['DZA WLD M WTO AG 2019 8294000000 USD CIF A'])
})

test.skipIf(!haveSamples)('a real table with overlapping groups is imported once its unit is stated', async () => {
  const bytes = sample('wto_annual_leading_zero_codes.csv')
  expect((await readAll(bytes)).error?.code).toBe('E_MISSING_COLUMN')
  const reading = await readAll(bytes, { constants: { unit: 'million USD' } })
  expect(problemsOf(reading).filter((problem) => problem.startsWith('E_'))).toEqual([])
  expect(linesOf(reading)[0]).toBe('MDG WLD M WTO AG 2020 750000000 USD CIF A')
})
