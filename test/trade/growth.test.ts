import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contribution, growth, share } from '../../lib/trade/growth'

describe('growth', () => {
  test.each([
    ['173', '100', 0.73],
    ['780937839', '772539084', 0.010872],
    ['1173894236', '1278558880', -0.081861],
    ['0', '5', -1],
    ['5', '5', 0],
    ['0.02', '0.01', 1],
  ])('to %s from %s is %f', (value, against, ratio) => {
    expect(growth(value, against)).toBeCloseTo(ratio, 6)
  })

  test.each([
    ['5', '0'],
    ['0', '0'],
    ['5', '0.00'],
    ['5', '-4'],
    ['-5', '-4'],
    ['5', null],
    [null, '5'],
    [null, null],
  ])('to %s from %s is no number', (value, against) => {
    expect(growth(value, against)).toBeNull()
  })

  test('is never infinite or not a number', () => {
    const amounts = fc.option(fc.integer({ min: -1000, max: 1000 }).map(String), { nil: null })
    fc.assert(
      fc.property(amounts, amounts, (value, against) => {
        const ratio = growth(value, against)
        expect(ratio === null || Number.isFinite(ratio)).toBe(true)
      }),
    )
  })
})

describe('a share', () => {
  test('is the part divided by the whole: energy in the imports of 2020', () => {
    expect(share('977644399', '1622723437')).toBeCloseTo(0.602471, 6)
  })

  test('of nothing in something is zero, of something in nothing is no number', () => {
    expect(share('0', '10')).toBe(0)
    expect(share('10', '0')).toBeNull()
    expect(share('10', '-10')).toBeNull()
    expect(share(null, '10')).toBeNull()
    expect(share('10', null)).toBeNull()
  })
})

describe('a contribution', () => {
  test('is the change of the part in ratios of the base of the whole', () => {
    // 30 to 42 within a whole that was 100: 12 points, though the part itself grew by 40 %.
    expect(contribution('42', '30', '100')).toBeCloseTo(0.12, 12)
    expect(contribution('18', '30', '100')).toBeCloseTo(-0.12, 12)
  })

  test('needs both sides of the part and a positive base of the whole', () => {
    expect(contribution(null, '30', '100')).toBeNull()
    expect(contribution('42', null, '100')).toBeNull()
    expect(contribution('42', '30', null)).toBeNull()
    expect(contribution('42', '30', '0')).toBeNull()
    expect(contribution('42', '30', '-100')).toBeNull()
  })

  test('of a part without a base is its whole value', () => {
    expect(contribution('5', '0', '100')).toBeCloseTo(0.05, 12)
  })
})
