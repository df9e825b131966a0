import { expect, test } from 'vitest'
import { FLOWS, isFlow, MIRROR_FLOW } from '../../lib/trade/flow'

test('flows are known by their codes only, as they are written', () => {
  expect(FLOWS.filter(isFlow)).toEqual(['X', 'M', 'RX', 'RM', 'T', 'B'])
  for (const text of ['x', 'XM', '', 'Export', '1', 'toString']) expect(isFlow(text)).toBe(false)
})

test('the mirror of exports is imports, of total trade total trade', () => {
  expect(MIRROR_FLOW.X).toBe('M')
  expect(MIRROR_FLOW.M).toBe('X')
  expect(MIRROR_FLOW.T).toBe('T')
})

test('re-exports and re-imports arrive on the other side as ordinary imports and leave it as ordinary exports', () => {
  expect(MIRROR_FLOW.RX).toBe('M')
  expect(MIRROR_FLOW.RM).toBe('X')
})

test('the mirror of a mirror is the flow itself, of re-exports and re-imports the ordinary flow of the same direction', () => {
  for (const flow of ['X', 'M', 'T', 'B'] as const) expect(MIRROR_FLOW[MIRROR_FLOW[flow]]).toBe(flow)
  expect(MIRROR_FLOW[MIRROR_FLOW.RX]).toBe('X')
  expect(MIRROR_FLOW[MIRROR_FLOW.RM]).toBe('M')
})
