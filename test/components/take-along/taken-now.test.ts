import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takenNow } from '@/components/take-along/taken-now'

beforeEach(() =>
  vi.stubGlobal('window', { location: { origin: 'http://here', pathname: '/RUS/MAR', search: '?flow=X' } }),
)
afterEach(() => vi.unstubAllGlobals())

test('what is taken names the filters of the part and of the page, but what its title says only once', () => {
  const taken = takenNow({
    id: 'compare',
    title: '2020 against 2019',
    figures: { table: () => ({ columns: [], rows: [] }), unit: 'USD', filters: ['Exports'] },
    from: { subject: 'Russia and Morocco', codes: {}, filters: ['2020 against 2019', 'Energy'] },
    sources: [],
  })
  expect(taken.filters).toEqual(['Exports', 'Energy'])
  expect(taken.address).toBe('http://here/RUS/MAR?flow=X#compare')
})
