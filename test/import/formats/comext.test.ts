import { expect, test } from 'vitest'
import { observationsOf, problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const HEADER =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT'
const line = (product: string, procedure: string, value: string, weight: string, period = '202402', flow = '2') =>
  `AT,AD,E,${product},59229,2052,2059,220,311210,06,${flow},${procedure},NO_SU,${period},${value},${value},${weight},0`

test('euros and kilograms are two figures of a line; 52 is the year', async () => {
  const reading = await readAll(
    [HEADER, line('35069190', '1', '65', '3'), line('35069190', '1', '900', '41', '202352', '1')].join('\n'),
  )
  // What the euros are in the national currency: no column says in which.
  expect(problemsOf(reading)).toEqual(['W_UNKNOWN_COLUMN@1:VALUE_NAC'])
  expect(reading.head).toMatchObject({ format: 'comext', source: 'eurostat-comext' })
  expect(linesOf(reading)).toEqual([
    'AUT AND X HS 35069190 2024-02 65 EUR FOB A',
    'AUT AND X HS 35069190 2024-02 3 KG  A',
    'S_EMPTY',
    'AUT AND M HS 35069190 2023 900 EUR CIF A',
    'AUT AND M HS 35069190 2023 41 KG  A',
    'S_EMPTY',
  ])
})

test('procedures of one figure are added up, 60 + 5.5 + 2, and counted as added', async () => {
  const reading = await readAll(
    [
      HEADER,
      ...[line('35069190', '1', '60', '3'), line('35069190', '2', '5.5', '1'), line('35069190', '3', '2', '1')],
      line('38089490', '1', '7', '1'),
    ].join('\n'),
  )
  expect(linesOf(reading)).toEqual([
    ...['S_ADDED', 'S_ADDED', 'S_ADDED', 'S_ADDED', 'S_ADDED', 'S_ADDED'],
    'AUT AND X HS 35069190 2024-02 67.5 EUR FOB A',
    'AUT AND X HS 35069190 2024-02 5 KG  A',
    'S_EMPTY',
    'AUT AND X HS 38089490 2024-02 7 EUR FOB A',
    'AUT AND X HS 38089490 2024-02 1 KG  A',
    'S_EMPTY',
  ])
  expect(reading.rows.map((row) => row.line)).toEqual([3, 3, 3, 4, 4, 4, 2, 2, 2, 5, 5, 5])
})

test('the same procedure twice is not added: both stay, to be reported as a conflict', async () => {
  const reading = await readAll([HEADER, line('35069190', '1', '60', '3'), line('35069190', '1', '61', '3')].join('\n'))
  expect(observationsOf(reading).map(({ value }) => value)).toEqual(['60', '3', '61', '3'])
})

test('where the whole stands beside its parts, the parts are left out', async () => {
  const parts = [line('35069190', '1', '60', '3'), line('35069190', '2', '5', '1')]
  const whole = line('35069190', '4', '65', '4')
  for (const lines of [
    [...parts.slice(0, 1), whole],
    [whole, ...parts],
  ]) {
    const reading = await readAll([HEADER, ...lines].join('\n'))
    expect(observationsOf(reading).map(({ value }) => value)).toEqual(['65', '4'])
    expect(linesOf(reading).filter((text) => text === 'S_BREAKDOWN')).toHaveLength((lines.length - 1) * 3)
  }
})

test('the older header, and codes with letters for what is kept secret', async () => {
  const reading = await readAll(
    [
      'DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY',
      '001,FR,0003,NL,I,99RRR100,00151,,,,,,1,1,A,200101,2580,600,1',
      '001,FR,0003,EL,I,TOTAL,00151,,,,,,2,1,A,200152,10,,1',
    ].join('\n'),
  )
  expect(problemsOf(reading)).toEqual([])
  expect(reading.head?.format).toBe('comext-legacy')
  expect(linesOf(reading)).toEqual([
    'FRA NLD M HS 99RRR100 2001-01 2580 EUR CIF A',
    'FRA NLD M HS 99RRR100 2001-01 600 KG  A',
    'FRA NLD M HS 99RRR100 2001-01 1 A  A',
    'FRA GRC X  TOTAL 2001 10 EUR FOB A',
    'S_EMPTY',
    'FRA GRC X  TOTAL 2001 1 A  A',
  ])
})

test('supplementary units of two procedures are added up too: 7 + 2 pieces', async () => {
  const pieces = (procedure: string, count: string): string =>
    line('87032319', procedure, '60', '3').replace('NO_SU', 'PST').replace(/,0$/, `,${count}`)
  expect(linesOf(await readAll([HEADER, pieces('1', '7'), pieces('3', '2')].join('\n'))).slice(-3)).toEqual([
    'AUT AND X HS 87032319 2024-02 120 EUR FOB A',
    'AUT AND X HS 87032319 2024-02 6 KG  A',
    'AUT AND X HS 87032319 2024-02 9 PST  A',
  ])
})
