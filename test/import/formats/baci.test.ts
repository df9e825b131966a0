import { expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const FILE = 'BACI_HS17_Y2022_V202401.csv'

test('a line gives the value in dollars and the weight in kilograms, as the exporter’s', async () => {
  const reading = await readAll('t,i,j,k,v,q\n2022,156,699,120791,23685.927,8047.4\n', { fileName: FILE })
  expect(problemsOf(reading)).toEqual([])
  expect(reading.head).toMatchObject({ format: 'baci', source: 'cepii-baci' })
  expect(linesOf(reading)).toEqual([
    'CHN IND X H5 120791 2022 23685927 USD FOB A',
    'CHN IND X H5 120791 2022 8047400 KG  A',
  ])
})

test('older orders, padded cells, missing weights and codes of nobody', async () => {
  const reading = await readAll(
    [
      't,hs6,i,j,v,q',
      '1995,010119,4,12,     1.5,',
      '1995,10119,842,251,2,        NA',
      '1995,9999AA,842,251,3,1',
      '1995,010119,842,9999,3,1',
    ].join('\n'),
    { fileName: 'baci92_1995.csv' },
  )
  expect(linesOf(reading)).toEqual([
    ...['AFG DZA X HS 010119 1995 1500 USD FOB A', 'S_EMPTY'],
    'USA FRA X HS 010119 1995 2000 USD FOB A',
    'USA FRA X HS 010119 1995  KG  M',
    'S_NON_HS',
    ...['E_UNKNOWN_COUNTRY j', 'refused'],
  ])
})

test('an edition that the name does not tell can be stated', async () => {
  const constants = { classification: 'HS2012' }
  const reading = await readAll('t,i,j,k,v,q\n2022,156,699,120791,1,1\n', { fileName: 'x.csv', constants })
  expect(linesOf(reading)[0]).toBe('CHN IND X H4 120791 2022 1000 USD FOB A')
})
