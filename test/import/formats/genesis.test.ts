import { expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const variables = [1, 2, 3, 4].map(
  (n) => `${n}_variable_code;${n}_variable_label;${n}_variable_attribute_code;${n}_variable_attribute_label`,
)
const HEADER = `statistics_code;statistics_label;time_code;time_label;time;${variables.join(';')};value;value_unit;value_variable_code;value_variable_label`

interface Cells {
  country?: string
  product?: string
  month?: string
  value: string
  unit?: string
  content?: string
}
const line = ({ country, product, month, value, unit = 'Tsd. EUR', content = 'Ausfuhr: Wert' }: Cells): string =>
  [
    '51000;Außenhandel;JAHR;Jahr;2023',
    'DINSG;Deutschland insgesamt;DG;Deutschland',
    `STLAH;Länder;${country ? `STLAH001;${country}` : ';Insgesamt'}`,
    `WAM4;Warenverzeichnis;${product ? `${product};Ware` : ';Insgesamt'}`,
    month ? `MONAT;Monate;${month};Monat` : ';;;',
    `${value};${unit};WERTA;${content}`,
  ].join(';')

test('years and months by country and product, with German decimals and marks', async () => {
  const reading = await readAll(
    [
      HEADER,
      line({ country: 'Marokko', product: 'WA8703', value: '1234,567' }),
      line({ country: 'Russische Föderation', month: 'MONAT03', value: '12', content: 'Einfuhr: Wert' }),
      line({ country: 'Marokko', product: 'WA8704', value: '1,5', unit: 't', content: 'Ausfuhr: Gewicht' }),
      line({ value: '7' }),
      line({ country: 'Marokko', product: 'WA0101', value: '-' }),
      line({ country: 'Marokko', product: 'WA0102', value: '.' }),
      line({ country: 'Marokko', product: 'WA0103', value: 'x' }),
      line({ country: 'Marokko', product: 'WA0104', value: '/' }),
      line({ country: 'Marokko', value: '3', unit: '%', content: 'Ausfuhr: Veränderung' }),
      line({ country: 'Marokko', value: '3', content: 'Ausfuhr-/Einfuhrüberschuss' }),
      line({ country: 'Nirgendwo', value: '3' }),
    ].join('\n'),
  )
  expect(reading.warnings).toEqual([])
  expect(reading.head).toMatchObject({ format: 'genesis', source: 'destatis', delimiter: ';', decimal: ',' })
  expect(linesOf(reading)).toEqual([
    'DEU MAR X HS 8703 2023 1234567 EUR FOB A',
    'DEU RUS M  TOTAL 2023-03 12000 EUR CIF A',
    'DEU MAR X HS 8704 2023 1500 KG  A',
    'DEU WLD X  TOTAL 2023 7000 EUR FOB A',
    'DEU MAR X HS 0101 2023 0 EUR FOB A',
    'DEU MAR X HS 0102 2023  EUR FOB C',
    'DEU MAR X HS 0103 2023  EUR FOB M',
    'DEU MAR X HS 0104 2023  EUR FOB M',
    ...['S_INDICATOR', 'S_INDICATOR', 'E_UNKNOWN_COUNTRY 2_variable_attribute_label'],
  ])
})

test('a table split by something else says so', async () => {
  const text = [HEADER, line({ value: '7' }).replace(';;;;;7;', ';BEARB;Grad;BEARB1;Rohstoffe;7;')].join('\n')
  expect(problemsOf(await readAll(text))).toEqual(['E_DIMENSION@2:4_variable_attribute_label'])
})

test('goods by another list than that of the customs are left out and counted, their total is all goods', async () => {
  const other = (code: string, value: string): string =>
    line({ country: 'Marokko', value }).replace('WAM4;Warenverzeichnis;;Insgesamt', code)
  const text = [
    HEADER,
    ...[other('EGW1;Warengruppe;EGW1-5;Ernährung', '3'), other('GP19M3;Güter;GP19-101;Fleisch', '4')],
    ...[other('SITCM1;SITC;SITC7;Maschinen', '5'), other('EGW1;Warengruppe;;Insgesamt', '12')],
  ].join('\n')
  expect(linesOf(await readAll(text))).toEqual([
    ...['S_NON_HS', 'S_NON_HS', 'S_NON_HS', 'DEU MAR X  TOTAL 2023 12000 EUR FOB A'],
  ])
})
