import { expect, test } from 'vitest'
import { readAll } from '../reading'
import { linesOf } from './lines'

test('UN Comtrade with some of its columns: the words of the flow, the names of the areas', async () => {
  const reading = await readAll(
    [
      'period,reporterDesc,flowDesc,partnerDesc,cmdCode,cmdDesc,primaryValue,netWgt',
      '2023,Germany,Export,Morocco,30,Pharma,1234.5,50',
      '2023,Germany,Re-export,"Areas, nes",0101,Horses,5,50',
      '2023,Germany,Domestic Export,Morocco,30,Pharma,5,50',
    ].join('\n'),
  )
  expect(reading.head).toMatchObject({ format: 'comtrade', source: 'un-comtrade' })
  expect(linesOf(reading)).toEqual([
    'DEU MAR X HS 30 2023 1234.5 USD FOB A',
    'DEU _X RX HS 0101 2023 5 USD FOB A',
    'S_FLOW',
  ])
})

test('UN Comtrade of single months without the period: a year alone would be wrong, so it is not taken', async () => {
  const reading = await readAll(
    'refYear,refMonth,reporterISO,flowCode,partnerISO,cmdCode,primaryValue\n2023,5,DEU,X,MAR,30,1\n',
  )
  expect(reading.error).toMatchObject({ code: 'E_MISSING_COLUMN' })
})

test('the former UN Comtrade with seven of its columns', async () => {
  const reading = await readAll(
    [
      'Year;Period;Trade Flow;Reporter;Partner;Commodity Code;Trade Value (US$)',
      '2015;201501;Import;Australia;World;01;91128858',
      '2015;2015;Re-Export;Australia;Morocco;TOTAL;6',
    ].join('\r\n'),
  )
  expect(linesOf(reading)).toEqual(['AUS WLD M HS 01 2015-01 91128858 USD CIF A', 'AUS MAR RX  TOTAL 2015 6 USD FOB A'])
})

test('a number of the flow beside its word: the word is read', async () => {
  const reading = await readAll(
    'reporter,partner,flow_code,flow_desc,product,period,value,unit\nMAR,RUS,1,Import,TOTAL,2024,5,USD\n',
  )
  expect(linesOf(reading)).toEqual(['MAR RUS M  TOTAL 2024 5 USD  A'])
})
