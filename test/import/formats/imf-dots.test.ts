import { describe, expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { counts, lines } from './counts'

const WIDE =
  'Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2019,2020,1960Q1,2010M1,'

describe('the Direction of Trade Statistics', () => {
  test('with periods as columns: values by name of country, flags and groups left out', async () => {
    const reading = await readAll(
      [
        WIDE,
        'Morocco,686,"Goods, Value of Exports, FOB, US Dollars",TXG_FOB_USD,Russian Federation,922,Value,123.5,200,,7,',
        'Morocco,686,"Goods, Value of Exports, FOB, US Dollars",TXG_FOB_USD,Russian Federation,922,Status,,E,,,',
        'Morocco,686,"Goods, Value of Imports, CIF, US Dollars",TMG_CIF_USD,World,001,Value,9,,,,',
        'Morocco,686,"Goods, Value of Imports, CIF, US Dollars",TMG_CIF_USD,Export earnings: nonfuel,092,Value,9,8,,,',
        'Morocco,686,"Goods, Value of Trade Balance, US Dollars",TBG_USD,World,001,Value,-9,8,,,',
        'Morocco,686,"Goods, Value of Imports, CIF, US Dollars",TMG_CIF_USD,Atlantis,999,Value,9,8,,,',
      ].join('\n'),
    )
    expect(reading.head).toMatchObject({ format: 'imf-dots', source: 'imf-dots' })
    expect(lines(reading)).toEqual([
      'MAR RUS X - TOTAL 2019 123.5 USD FOB',
      'MAR RUS X - TOTAL 2020 200 USD FOB',
      'MAR RUS X - TOTAL 2010-01 7 USD FOB',
      'MAR WLD M - TOTAL 2019 9 USD CIF',
    ])
    // Six lines of four figures each.
    expect(counts(reading)).toEqual({
      ...{ observation: 4, refused: 2, S_STATUS_ROW: 1, S_GROUP: 2, S_INDICATOR: 2, S_EMPTY: 13 },
    })
    expect(problemsOf(reading)).toEqual(['E_UNKNOWN_COUNTRY@7:Counterpart Country Name'])
  })

  test('as a panel: a line gives exports and imports, each valued as its column says', async () => {
    const reading = await readAll(
      [
        'Country Name,Country Code,Counterpart Country Name,Counterpart Country Code,Time Period,"Goods, Value of Exports, Free on board (FOB), US Dollars (TXG_FOB_USD)","Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars (TMG_CIF_USD)"',
        'Morocco,686,Russian Federation,922,2020,5.25,6',
        'Morocco,686,Russian Federation,922,2020Q1,,7',
        'Morocco,686,Russian Federation,922,2020M1,x y,8',
      ].join('\n'),
    )
    expect(reading.head).toMatchObject({ format: 'imf-dots-panel', source: 'imf-dots' })
    expect(lines(reading)).toEqual([
      'MAR RUS X - TOTAL 2020 5.25 USD FOB',
      'MAR RUS M - TOTAL 2020 6 USD CIF',
      'MAR RUS M - TOTAL 2020-Q1 7 USD CIF',
      'MAR RUS M - TOTAL 2020-01 8 USD CIF',
    ])
    expect(counts(reading)).toEqual({ observation: 4, refused: 1, S_EMPTY: 1 })
  })
})
