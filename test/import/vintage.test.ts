import { expect, test } from 'vitest'
import { readAll } from './reading'

const OWN = 'reporter,partner,flow,product,period,value,unit\nRUS,MAR,X,TOTAL,2020,1,USD\n'
const EUROSTAT =
  'DATAFLOW,LAST UPDATE,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\nX:Y(1),22/05/26 11:00:00,DE,MA,30,1,VALUE_EUR,2025,1\n'

test.each([
  ['BACI_HS17_Y2021_V202301.csv', OWN, '2023-01'],
  ['COMTRADE-FINAL-CM504200003H1[2023-01-03].csv', OWN, '2023-01-03'],
  ['TradeData_2_20_2025_10_30_9.csv', OWN, '2025-02-20'],
  ['WtoData_20260325191317.csv', OWN, '2026-03-25'],
  ['full_v2_202512.dat', OWN, undefined],
  ['table.csv', OWN, undefined],
  ['table.csv', EUROSTAT, '2026-05-22'],
  ['table.csv', `"Last Updated Date","2025-03-24",\n${OWN}`, '2025-03-24'],
  ['table.csv', `Data last updated: 17/03/2025\n${OWN}`, '2025-03-17'],
  ['table.csv', `Data last updated: 03/04/2025\n${OWN}`, undefined],
])('%s: the date of the data', async (fileName, text, expected) => {
  expect((await readAll(text, { fileName })).head?.vintage).toBe(expected)
})
