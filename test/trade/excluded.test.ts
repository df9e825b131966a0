import { expect, test } from 'vitest'
import { excludedOf } from '../../lib/trade/excluded'
import { indexCells, valueFor, type PeriodValue } from '../../lib/trade/tiling'
import { at, cell } from './build-figures'

const valueOf = (notation: string, value: string | null, excluded?: number): PeriodValue =>
  valueFor(
    indexCells([cell(notation, value, { status: value === null ? 'C' : 'A', ...(excluded && { excluded }) })]),
    at(notation),
  )

test('what the sums of either side leave out is counted side by side, equal numbers too', () => {
  expect(excludedOf(valueOf('2020', '5', 2), valueOf('2019', '4'))).toEqual({ value: 2, against: 0 })
  expect(excludedOf(valueOf('2020', '5'), valueOf('2019', '4', 3))).toEqual({ value: 0, against: 3 })
  expect(excludedOf(valueOf('2020', '5', 1), valueOf('2019', '4', 1))).toEqual({ value: 1, against: 1 })
})

test('sums that leave nothing out have nothing to say, nor has a side that is not known', () => {
  expect(excludedOf(valueOf('2020', '5'), valueOf('2019', '4'))).toBeNull()
  expect(excludedOf(valueOf('2020', null), valueOf('2019', '4', 3))).toBeNull()
})
