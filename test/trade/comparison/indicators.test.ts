import { describe, expect, test } from 'vitest'
import { breakdown } from '../../../lib/trade/breakdown'
import { baseOf } from '../../../lib/trade/comparison/base'
import { INDICATORS, indicatorsOf, type IndicatorId } from '../../../lib/trade/comparison/indicators/catalogue'
import type { IndicatorInput, ProductParts } from '../../../lib/trade/comparison/indicators/indicator'
import { lineOf } from '../../../lib/trade/comparison/lines'
import { CANNOT_CODES, type Result } from '../../../lib/trade/comparison/result'
import type { SummaryFlow } from '../../../lib/trade/flow'
import { flowValue } from '../../../lib/trade/flow-value'
import type { SectorId } from '../../../lib/trade/sector'
import { nothingFor, type PeriodValue } from '../../../lib/trade/tiling'
import { at, cells, line, selectionFrom } from '../build-figures'

const own = selectionFrom(
  line('X', {
    TOTAL: cells({ '2018': '100', '2019': '110', '2020': '121' }),
    energy: cells({ '2019': '60', '2020': '70' }),
  }),
  line('M', { TOTAL: cells({ '2018': '200', '2019': '220', '2020': '242' }) }),
)
const PAIR = { reporter: 'RUS', partner: 'MAR' }

const complete = (value: string): PeriodValue => ({ ...nothingFor(at('2020')), value, status: 'A', have: 12 })
const partsOf = (total: string, values: Readonly<Record<string, string>>): ProductParts => ({
  by: 'chapter',
  source: 'imf-dots',
  editions: ['H5'],
  breakdown: breakdown(
    at('2020'),
    at('2019'),
    { value: complete(total), against: nothingFor(at('2019')) },
    Object.entries(values).map(([id, value]) => ({ id, value: complete(value), against: nothingFor(at('2019')) })),
  ),
})

function input(
  more: Partial<IndicatorInput> & { flow?: SummaryFlow; sectors?: SectorId[]; against?: string } = {},
): IndicatorInput {
  const { flow = 'X', sectors = [], against = '2018', ...rest } = more
  return {
    line: lineOf(PAIR, own, flow, sectors),
    period: at('2020'),
    base: baseOf(at('2020'), 'chosen', at(against)),
    indexBase: at('2018'),
    products: { X: null, M: null },
    weight: null,
    world: { ofReporter: null, toPartner: null, whole: null },
    worldProducts: { ofReporter: null, whole: null },
    partners: null,
    ...rest,
  }
}
const resultOf = (id: IndicatorId, given: IndicatorInput): Result =>
  indicatorsOf(given).find((each) => each.id === id)!.result
const close = (value: number) => expect.closeTo(value, 10)

describe('an indicator is what is worked out by hand', () => {
  test('growth of 121 on 100 is 21 %, compounded 10 % a year over two years, as an index 121', () => {
    expect(resultOf('growth', input())).toEqual({ value: close(0.21) })
    expect(resultOf('compound-growth', input())).toEqual({ value: close(0.1), with: { years: 2 } })
    expect(resultOf('index', input())).toEqual({ value: close(121), with: { base: '2018' } })
  })

  test('exports of 121 and imports of 242: balance −121, coverage 50 %, normalised −1/3', () => {
    expect(resultOf('balance', input())).toEqual({ value: -121, exact: '-121' })
    expect(resultOf('coverage', input())).toEqual({ value: 0.5 })
    expect(resultOf('normalised-balance', input())).toEqual({ value: close(-1 / 3) })
  })

  test('exports grew by 21 of the 300 traded in all, 7 points; energy by 10 of the 110 exported in 2019', () => {
    expect(resultOf('contribution', input())).toEqual({ value: close(0.07) })
    expect(resultOf('contribution', input({ sectors: ['energy'], against: '2019' }))).toEqual({
      value: close(10 / 110),
    })
    expect(resultOf('share', input({ sectors: ['energy'] }))).toEqual({ value: close(70 / 121) })
  })

  test('chapters of 60, 40 and 21: concentration and intra-industry trade', () => {
    const products = {
      X: partsOf('121', { '27': '60', '31': '40', '10': '21' }),
      M: partsOf('242', { '08': '200', '31': '42' }),
    }
    const squares = (60 ** 2 + 40 ** 2 + 21 ** 2) / 121 ** 2
    expect(resultOf('concentration', input({ products }))).toEqual({
      value: close(squares),
      with: { parts: 3, by: 'chapter', from: 'imf-dots' },
    })
    // Only chapter 31 goes both ways: 40 out, 42 in. 1 − (60 + 2 + 21 + 200) / 363.
    expect(resultOf('grubel-lloyd', input({ products }))).toMatchObject({ value: close(1 - 283 / 363) })
  })

  test('parts that hold 90 % of the total are too few', () => {
    const products = { X: partsOf('100', { '27': '90' }), M: null }
    expect(resultOf('concentration', input({ products }))).toEqual({
      cannot: 'rest',
      params: { percent: 90, least: 95 },
    })
  })

  test('energy is 70 of 121 to Morocco; with the world 300 of 1,000 against 10 % of the world’s: an advantage of 3', () => {
    const exportsOf = (total: string, energy?: string) =>
      selectionFrom(
        line('X', { TOTAL: cells({ '2020': total }), ...(energy && { energy: cells({ '2020': energy }) }) }),
      )
    const world = {
      ofReporter: exportsOf('1000', '300'),
      toPartner: exportsOf('500'),
      whole: exportsOf('20000', '2000'),
    }
    const given = input({ sectors: ['energy'], world })
    expect(resultOf('advantage', given)).toEqual({ value: close(3) })
    // 121 of 1,000 goes to Morocco; of the world's exports 500 of 20,000.
    expect(resultOf('intensity', input({ world }))).toEqual({ value: close(0.121 / 0.025) })
    expect(resultOf('partner-share', input({ world }))).toEqual({ value: close(0.121) })
    expect(resultOf('advantage', input({ sectors: ['energy'] }))).toEqual({
      cannot: 'no-world',
      params: { area: 'RUS', partner: 'WLD' },
    })
  })

  test('of no sectors the greatest advantage is told, and how many are above 1; other editions are said', () => {
    // Shares of 1,000 and of 20,000: 31 has 30 % over 1 %, 27 has 20 % over 25 %, 84 is in the reporter's exports only.
    const ofReporter = partsOf('1000', { '27': '200', '31': '300', '84': '500' })
    const whole = partsOf('20000', { '27': '5000', '31': '200', '10': '14800' })
    const about = { product: '31', above: 1, parts: 2, by: 'chapter', from: 'imf-dots' }
    expect(resultOf('advantage', input({ worldProducts: { ofReporter, whole } }))).toEqual({
      value: close(30),
      with: about,
    })
    const newer = { ...whole, editions: ['H6'] }
    expect(resultOf('advantage', input({ worldProducts: { ofReporter, whole: newer } }))).toMatchObject({
      with: { ...about, editions: 'H5 H6' },
    })
    expect(resultOf('advantage', input({ worldProducts: { ofReporter, whole: null } }))).toEqual({
      cannot: 'no-world',
      params: { area: 'WLD', partner: 'WLD' },
    })
  })

  test('codes of different editions in exports and imports are said with what goes both ways', () => {
    const X = partsOf('100', { '27': '100' })
    const M = { ...partsOf('100', { '27': '100' }), editions: ['HS'] }
    expect(resultOf('grubel-lloyd', input({ products: { X, M } }))).toEqual({
      value: close(1),
      with: { parts: 1, by: 'chapter', from: 'imf-dots', editions: 'H5 HS' },
    })
  })

  test('after two larger partners the rank is 3; equal ones share it, incomplete ones do not count', () => {
    const valueOf = (value: string | null) => ({ ...flowValue(own, 'X', at('2020')), value, have: value ? 12 : 5 })
    const partners = [
      { partner: 'MAR', value: valueOf('121') },
      { partner: 'FRA', value: valueOf('500') },
      { partner: 'ESP', value: valueOf('122') },
      { partner: 'DZA', value: valueOf('121') },
      { partner: 'TUN', value: valueOf(null) },
    ]
    expect(resultOf('rank', input({ partners }))).toEqual({ value: 3, with: { of: 4 } })
    expect(resultOf('rank', input())).toEqual({ cannot: 'not-a-country', params: { area: 'MAR' } })
  })

  test('121 dollars for 484 kilograms are 0.25 a kilogram; without weights none', () => {
    const weight = selectionFrom(line('X', { TOTAL: cells({ '2020': '484' }) }, { measure: 'net_weight', unit: 'KG' }))
    expect(resultOf('unit-value', input({ weight }))).toEqual({ value: 0.25 })
    expect(resultOf('unit-value', input())).toMatchObject({ cannot: 'no-weight' })
    // The weight is a sum of chapters, the value a total as reported, which may hold more.
    const derived = selectionFrom(
      line(
        'X',
        { TOTAL: [{ ...at('2020'), value: '400', status: 'A', derived: true }] },
        { measure: 'net_weight', unit: 'KG' },
      ),
    )
    expect(resultOf('unit-value', input({ weight: derived }))).toMatchObject({ cannot: 'no-weight' })
  })
})

test('an index that has no level gives growth and nothing that needs one', () => {
  const index = selectionFrom(
    line('T', { TOTAL: cells({ '2024-S1': '100', '2025-S1': '173' }) }, { measure: 'index', unit: 'INDEX:2024-S1' }),
  )
  const given: IndicatorInput = {
    ...input(),
    line: lineOf(PAIR, index, 'T', []),
    period: at('2025-S1'),
    base: baseOf(at('2025-S1'), 'year-before'),
    indexBase: at('2024-S1'),
  }
  expect(resultOf('growth', given)).toEqual({ value: close(0.73) })
  expect(resultOf('balance', given)).toEqual({ cannot: 'index-measure', params: {} })
})

test('every indicator says something for every flow: a finite number, or a reason that has words', () => {
  for (const flow of ['X', 'M', 'T', 'B'] as const) {
    const all = indicatorsOf(input({ flow }))
    expect(all.map(({ id }) => id)).toEqual(INDICATORS.map(({ id }) => id))
    for (const { result } of all) {
      if ('value' in result) expect(Number.isFinite(result.value)).toBe(true)
      else expect(CANNOT_CODES).toContain(result.cannot)
    }
  }
})
