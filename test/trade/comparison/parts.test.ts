import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseOf } from '../../../lib/trade/comparison/base'
import { directionParts, sectorParts } from '../../../lib/trade/comparison/parts'
import { choosePartsSelection } from '../../../lib/trade/comparison/parts-choice'
import { selectionsOf } from '../../../lib/trade/selection'
import { at, cells, figures, line, selectionFrom } from '../build-figures'

const years = (...values: string[]) => cells(Object.fromEntries(values.map((value, i) => [String(2020 - i), value])))

test('contributions of sectors and rest add up to the growth against an average, and shares with the rest to one', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1e9 }).map(String), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(amounts, amounts, amounts, (energy, textiles, rest) => {
      const total = energy.map((value, i) => String(Number(value) + Number(textiles[i]) + Number(rest[i])))
      const selection = selectionFrom(
        line('X', { TOTAL: years(...total), energy: years(...energy), textiles: years(...textiles) }),
      )
      const parts = sectorParts(selection, 'X', at('2020'), baseOf(at('2020'), 'average-3'))
      const sum = parts.parts.reduce((all, part) => all + part.contribution!, 0)
      expect(sum + parts.notAllocated.contribution!).toBeCloseTo(parts.total.growth!, 9)
      const shares = parts.parts.reduce((all, part) => all + part.share!, 0)
      expect(shares + parts.notAllocated.share!).toBeCloseTo(1, 9)
    }),
  )
})

test('exports contribute 20 and imports −5 points to a growth of total trade of 15 %', () => {
  const selection = selectionFrom(line('X', { TOTAL: years('80', '60') }), line('M', { TOTAL: years('35', '40') }))
  const parts = directionParts(selection, at('2020'), baseOf(at('2020'), 'year-before'))
  expect(parts.total.growth).toBeCloseTo(0.15, 12)
  const byId = Object.fromEntries(parts.parts.map(({ id, contribution }) => [id, contribution]))
  expect(byId).toEqual({ X: expect.closeTo(0.2, 12), M: expect.closeTo(-0.05, 12) })
})

test('sectors are taken from the source shown where it splits, else from the one that knows most', () => {
  const all = figures(
    line('X', { TOTAL: years('10') }),
    line('X', { TOTAL: years('9'), energy: years('4') }, { source: 'un-comtrade' }),
    line('X', { TOTAL: years('9'), energy: years('4'), textiles: years('2') }, { source: 'wits' }),
  )
  const [own, comtrade] = selectionsOf(all)
  expect(choosePartsSelection(all, own!, 'X', at('2020'))?.source).toBe('wits')
  expect(choosePartsSelection(all, comtrade!, 'X', at('2020'))?.source).toBe('un-comtrade')
  expect(choosePartsSelection(figures(all.lines[0]!), own!, 'X', at('2020'))).toBeNull()
})
