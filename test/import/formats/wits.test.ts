import { describe, expect, test } from 'vitest'
import { observationsOf, problemsOf, readAll } from '../reading'
import { haveSamples, linesOf, sample } from './lines'

const HEADER =
  'Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,TradeValue in 1000 USD'

describe('WITS, advanced query', () => {
  test('thousands of dollars by the name of the column, flows by name, codes with their zeros', async () => {
    const reading = await readAll(
      [
        HEADER,
        'H6,SGP,91,Singapore,MYS,Malaysia,2023,Export,6,477741.105',
        'H6,SGP,04,Singapore,MYS,Malaysia,2023,Import,5,0.381',
        'H6,SGP,04,Singapore,WLD,World,2023,Gross Imp.,1,2',
        'H6,SGP,TOTAL,Singapore,MYS,Malaysia,2023,Gross Exports,2,10',
        'H6,SGP,01-05_Animal,Singapore,MYS,Malaysia,2023,Export,6,3',
        'S3,SGP,334,Singapore,MYS,Malaysia,2023,Re-Export,3,1',
      ].join('\n'),
    )
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head).toMatchObject({ format: 'wits', source: 'wits' })
    expect(linesOf(reading)).toEqual([
      'SGP MYS X H6 91 2023 477741105 USD FOB A',
      'SGP MYS M H6 04 2023 381 USD CIF A',
      'SGP WLD M H6 04 2023 2000 USD CIF A',
      'SGP MYS X  TOTAL 2023 10000 USD FOB A',
      'S_PSEUDO_PRODUCT',
      'SGP MYS RX S3 334 2023 1000 USD FOB A',
    ])
  })

  test('weight and quantity are figures of their own where there are any', async () => {
    const reading = await readAll(
      [
        `${HEADER},NetWeight in KGM,Quantity,QtyUnit`,
        'H6,SGP,01,Singapore,MYS,Malaysia,2023,Export,6,1.5,20,7,Number of items',
        'H6,SGP,02,Singapore,MYS,Malaysia,2023,Export,6,1.5,,,',
        'H6,XXX,02,Singapore,MYS,Malaysia,2023,Export,6,1.5,3,,',
      ].join('\n'),
    )
    expect(linesOf(reading)).toEqual([
      'SGP MYS X H6 01 2023 1500 USD FOB A',
      'SGP MYS X H6 01 2023 20 KG  A',
      'SGP MYS X H6 01 2023 7 NUMBER OF ITEMS  A',
      ...['SGP MYS X H6 02 2023 1500 USD FOB A', 'S_EMPTY', 'S_EMPTY'],
      ...['E_UNKNOWN_COUNTRY ReporterISO3', 'refused', 'S_EMPTY'],
    ])
    expect(reading.rows.map(({ figure }) => figure)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2])
  })
})

test.skipIf(!haveSamples)('a real download is read whole, a thousand times its figures', async () => {
  const reading = await readAll(sample('wits_download_thousands_usd.csv'))
  expect(problemsOf(reading)).toEqual([])
  expect(linesOf(reading)[0]).toBe('SGP MYS X H6 91 2023 477741105 USD FOB A')
  expect(reading.rows.every(({ kind }) => kind === 'observation')).toBe(true)
  expect(linesOf(reading).some((line) => / H\d 0\d /.test(line))).toBe(true)
})

test('regions of the World Bank are left out, as they have no code', async () => {
  const reading = await readAll(
    [
      'Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeValue in 1000 USD',
      'H5,KEN,090111,SAS,2021,Export,1',
      'H5,KEN,090111,NAM,2021,Export,1',
    ].join('\n'),
  )
  expect(linesOf(reading)).toEqual(['S_GROUP', 'KEN NAM X H5 090111 2021 1000 USD FOB A'])
})

test('commas that are all before three digits may separate thousands or decimals: a person is asked', async () => {
  const head = 'Nomenclature;ReporterISO3;ProductCode;PartnerISO3;Year;TradeFlowName;TradeValue in 1000 USD\n'
  const row = (value: string): string => `H5;MAR;27;RUS;2020;Import;${value}\n`
  const asked = await readAll(head + row('477,741'))
  expect(problemsOf(asked)).toEqual(['E_NUMBER_AMBIGUOUS@2:TradeValue in 1000 USD'])
  const told = await readAll(head + row('477,741') + row('0,5').replace('27', '28'))
  expect(observationsOf(told).map(({ value }) => value)).toEqual(['477741', '500'])
})
