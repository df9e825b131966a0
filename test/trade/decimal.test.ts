import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDecimals, isDecimal, subtractDecimals } from '../../lib/trade/decimal'
import { anyDecimal, shuffled } from './build-figures'

/** The same number as a count of millionths, worked out another way. */
function millionths(text: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const count = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
  return text.startsWith('-') ? -count : count
}

describe('a sum of decimals', () => {
  test.each<[string[], string]>([
    [['0.1', '0.2'], '0.3'],
    [['9007199254740992', '1'], '9007199254740993'],
    [['123456789012345678.01', '0.99'], '123456789012345679'],
    [['123456789012345678.01', '123456789012345678.01'], '246913578024691356.02'],
    [['780937839', '392956397'], '1173894236'],
    [['1.005', '-1.005'], '0'],
    [['0.25', '-0.5'], '-0.25'],
    [['-0.001', '-10'], '-10.001'],
    [['0.05', '0.005'], '0.055'],
    [['10', '20', '0.0'], '30'],
    [['007', '1'], '8'],
    [[], '0'],
  ])('of %j is %s', (texts, sum) => {
    expect(addDecimals(texts)).toBe(sum)
  })

  test('of one number keeps its digits as they came', () => {
    expect(addDecimals(['123456789012345678.10'])).toBe('123456789012345678.10')
  })

  test('is exact', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal), (texts) => {
        const expected = texts.reduce((sum, text) => sum + millionths(text), 0n)
        expect(millionths(addDecimals(texts))).toBe(expected)
      }),
    )
  })

  test('is a decimal again, without trailing zeros or a negative zero', () => {
    fc.assert(
      fc.property(fc.array(anyDecimal, { minLength: 2 }), (texts) => {
        expect(addDecimals(texts)).toMatch(/^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/)
      }),
    )
  })

  test('does not depend on the order of its terms', () => {
    const lists = fc.array(anyDecimal, { minLength: 2 }).chain((list) => fc.tuple(fc.constant(list), shuffled(list)))
    fc.assert(fc.property(lists, ([texts, mixed]) => void expect(addDecimals(mixed)).toBe(addDecimals(texts))))
  })

  test.each(['', 'NaN', 'Infinity', '1e5', '1,5', ' 1', '+1', '1.', '.5', '--1', '0x10'])('refuses "%s"', (text) => {
    expect(isDecimal(text)).toBe(false)
    expect(() => addDecimals([text, '1'])).toThrow(RangeError)
  })
})

describe('a difference of decimals', () => {
  test.each([
    ['780937839', '392956397', '387981442'],
    ['0.3', '0.1', '0.2'],
    ['1', '-1', '2'],
    ['5', '5.00', '0'],
    ['9007199254740993', '9007199254740992', '1'],
  ])('%s minus %s is %s', (a, b, difference) => {
    expect(subtractDecimals(a, b)).toBe(difference)
  })

  test('added to what was taken away gives the number back', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(millionths(addDecimals([subtractDecimals(a, b), b]))).toBe(millionths(a))
      }),
    )
  })
})

test('terms that a double cannot hold at the finer scale are still added exactly', () => {
  // 900000000000000 at four decimals is beyond 2^53, and cancels out.
  expect(addDecimals(['900000000000000', '-900000000000000', '0.0001'])).toBe('0.0001')
  expect(addDecimals(['-999999999999', '999999999999', '0.00000000001'])).toBe('0.00000000001')
  expect(addDecimals(['-5', '5'])).toBe('0')
  expect(addDecimals(['-0.5', '0.25'])).toBe('-0.25')
})
