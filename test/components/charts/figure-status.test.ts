import { describe, expect, test } from 'vitest'
import { figureNotes, missingReason, notesOf } from '../../../components/charts/figure-status'
import { decimalsOf, valuationOf } from '../../../components/charts/figure-words'
import { figure } from './chart-figures'

describe('what is said about a figure', () => {
  test('a missing one has its reason: confidential, not published, not separable, or just no data', () => {
    const reasons = (['C', 'M', 'S', 'A', null] as const).map((status) => missingReason({ status }))
    expect(reasons).toEqual(['confidential', 'missing', 'notSeparable', 'noData', 'noData'])
  })

  test('5 of 6 months, estimated, leaving out 2', () => {
    expect(figureNotes(figure('2024-S1', '5', { have: 5, status: 'E', excluded: 2 }))).toEqual([
      { kind: 'incomplete', have: 5, need: 6 },
      { kind: 'estimated' },
      { kind: 'excluded', count: 2 },
    ])
  })

  test('nothing for a plain figure and nothing beside a missing one', () => {
    expect(figureNotes(figure('2024', '5'))).toEqual([])
    expect(figureNotes(figure('2024', null, { status: 'C', excluded: 2 }))).toEqual([])
  })

  test('the notes of a chart count each kind, and the most that one figure leaves out', () => {
    const figures = [
      figure('2022', '1', { derived: true, excluded: 2 }),
      figure('2023', '1', { derived: true, excluded: 1 }),
      figure('2024', '1', { status: 'P' }),
    ]
    expect(notesOf(figures)).toEqual({ derived: 2, excluded: 2, estimated: 0, provisional: 1, incomplete: 0 })
  })
})

test('figures drawn together have one valuation, several, or none', () => {
  const fob = { value: '1', valuation: 'FOB' } as const
  const cif = { value: '1', valuation: 'CIF' } as const
  expect(valuationOf([fob, fob])).toBe('FOB')
  expect(valuationOf([fob, cif])).toBe('mixed')
  expect(valuationOf([fob, { ...cif, value: null }])).toBe('FOB')
  expect(valuationOf([{ ...fob, value: null }])).toBeNull()
})

test('a column of full figures has the decimals of its longest', () => {
  expect(decimalsOf(['1', '2.5', '3.125', null])).toBe(3)
  expect(decimalsOf(['1', null])).toBe(0)
})
