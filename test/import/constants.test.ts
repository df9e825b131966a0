import { describe, expect, test } from 'vitest'
import { firstProblem, observationsOf, problemsOf, readAll } from './reading'

const WITHOUT_UNIT =
  'reporter,partner,flow,sector,period,value,note\nDEU,FRA,export,8703,2024-03,1.5,x\nDEU,FRA,import,8703,2024-03,2,y\n'

describe('what a file does not say can be said once for the whole of it', () => {
  test('a missing unit is asked for, and taken with its multiplier', async () => {
    const asked = await readAll(WITHOUT_UNIT)
    expect(asked.error).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'unit' } })
    const reading = await readAll(WITHOUT_UNIT, { constants: { unit: 'thousand EUR' } })
    expect(problemsOf(reading)).toEqual([])
    expect(observationsOf(reading)).toMatchObject([
      { unit: 'EUR', value: '1500' },
      { unit: 'EUR', value: '2000' },
    ])
  })

  test('everything but the value can be said so', async () => {
    const constants = {
      ...{ reporter: 'Morocco', partner: 'RUS', flow: 'import', product: '27', period: '2024-S1', unit: 'MAD' },
      ...{ classification: 'H6', valuation: 'CIF', status: 'P' },
    }
    const reading = await readAll('value,unused\n7,x\n', { constants })
    expect(observationsOf(reading)).toEqual([
      {
        ...{ reporter: 'MAR', partner: 'RUS', flow: 'M', classification: 'H6', product: '27', measure: 'value' },
        ...{ unit: 'MAD', valuation: 'CIF', period: { first: 2024 * 12, months: 6 }, value: '7', status: 'P' },
      },
    ])
    const missing = await readAll('reporter,partner,flow\nMAR,RUS,import\n', { constants })
    expect(missing.error?.params).toMatchObject({ missing: 'value' })
  })

  test('a column of the file wins over what was said', async () => {
    const reading = await readAll(WITHOUT_UNIT, { constants: { unit: 'EUR', reporter: 'FRA' } })
    expect(observationsOf(reading).map(({ reporter }) => reporter)).toEqual(['DEU', 'DEU'])
  })

  test('what was said wrongly refuses the rows, by its text', async () => {
    const reading = await readAll(WITHOUT_UNIT, { constants: { unit: 'bananas' } })
    expect(problemsOf(reading)).toEqual(['E_UNIT@2:', 'E_UNIT@3:'])
    expect(firstProblem(reading).value).toBe('bananas')
  })

  test('UN Comtrade’s form without its reporter takes the one that was said', async () => {
    const text = 'period,flowCode,partnerCode,cmdCode,primaryValue\n2020,M,643,27,12.5\n'
    expect((await readAll(text)).error?.code).toBe('E_MISSING_COLUMN')
    const reading = await readAll(text, { format: 'comtrade', constants: { reporter: 'MAR' } })
    expect(reading.head?.format).toBe('comtrade')
    expect(observationsOf(reading)).toMatchObject([{ reporter: 'MAR', partner: 'RUS', flow: 'M', value: '12.5' }])
  })
})
