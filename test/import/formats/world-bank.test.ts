import { describe, expect, test } from 'vitest'
import { readAll } from '../reading'
import { counts, lines } from './counts'

const DOWNLOAD = `\ufeff"Data Source","World Development Indicators",\r
\r
"Last Updated Date","2025-03-24",\r
\r
"Country Name","Country Code","Indicator Name","Indicator Code","1960","2023","2024",\r
`

describe('World Development Indicators', () => {
  test('of merchandise are read for countries and known groups; the other groups are left out', async () => {
    const reading = await readAll(
      `${DOWNLOAD}"Aruba","ABW","Merchandise exports (current US$)","TX.VAL.MRCH.CD.WT","","405586592.178771","1",\r
"Africa Eastern and Southern","AFE","Merchandise exports (current US$)","TX.VAL.MRCH.CD.WT","","5","1",\r
"World","WLD","Merchandise imports (current US$)","TM.VAL.MRCH.CD.WT","","7","",\r
"Aruba","ABW","GDP (current US$)","NY.GDP.MKTP.CD","","9","",\r
`,
    )
    expect(reading.head).toMatchObject({ format: 'world-bank', headerLine: 5 })
    expect(lines(reading)).toEqual([
      'ABW WLD X - TOTAL 2023 405586592.178771 USD',
      'ABW WLD X - TOTAL 2024 1 USD',
      'WLD WLD M - TOTAL 2023 7 USD',
    ])
    expect(counts(reading)).toEqual({ observation: 3, S_EMPTY: 6, S_GROUP: 2, S_INDICATOR: 1 })
  })

  test('as DataBank gives them', async () => {
    const reading = await readAll(
      'Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]\nMorocco,MAR,Merchandise exports (current US$),TX.VAL.MRCH.CD.WT,12.5,..\n,,,,,\nData from database: World Development Indicators,,,,,\nLast Updated: 12/16/2021,,,,,\n',
    )
    expect(lines(reading)).toEqual(['MAR WLD X - TOTAL 2019 12.5 USD', 'MAR WLD X - TOTAL 2020  USD'])
    expect(counts(reading)).toEqual({ observation: 2, S_NOTE: 2 })
  })

  test('without any of trade in goods are refused with the names of those that would do', async () => {
    const { error } = await readAll(`${DOWNLOAD}"Aruba","ABW","GDP (current US$)","NY.GDP.MKTP.CD","","9","",\r\n`)
    expect(error).toMatchObject({
      code: 'E_NO_TRADE',
      params: { expected: 'TX.VAL.MRCH.CD.WT, TM.VAL.MRCH.CD.WT' },
    })
  })
})
