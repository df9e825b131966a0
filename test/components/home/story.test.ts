import { describe, expect, test } from 'vitest'
import type { StatedClaim } from '../../../components/claims/claim-text'
import { storyOf } from '../../../components/home/story'
import type { Cell, PairFigures } from '../../../lib/trade/pair-figures'
import { cells, line } from '../../trade/build-figures'

const SOURCE = {
  id: 'marokko-com',
  title: 'Russland und Marokko',
  publisher: 'marokko.com',
  url: null,
  terms: null,
  note: null,
  published: '2025-09',
  imported: null,
}

const moscow = (total: readonly Cell[]): PairFigures => ({
  reporter: 'RU-MOW',
  partner: 'MAR',
  lines: [line('T', { TOTAL: total }, { source: 'marokko-com', measure: 'index', unit: 'INDEX:2024-S1' })],
  sources: [SOURCE],
})

const CLAIM: StatedClaim = {
  id: 'moscow-h1-2025',
  period: '2025-S1',
  against: '2024-S1',
  change: '+73%',
  wording: 'exact',
  saidBy: 'Anatoli Garbousov, minister in the Moscow city government',
  publishedBy: 'marokko.com (German)',
  date: '2025-09',
  url: null,
  note: null,
}
const RUSSIA: StatedClaim = { ...CLAIM, id: 'russia-h1-2025', change: '+30%', wording: 'almost' }
const INDEX = cells({ '2024-S1': '100', '2025-S1': '173' })

describe('the story of Moscow and Morocco', () => {
  test('is the index of the database: 100 and 173, which is 73 % more', () => {
    const story = storyOf([moscow(INDEX)], [CLAIM, RUSSIA])
    expect(story).toMatchObject({ base: '100', value: '173', unit: 'INDEX:2024-S1', countryClaim: { change: '+30%' } })
    expect(story?.growth).toBeCloseTo(0.73, 12)
  })

  test('is not told without its figures', () => {
    expect(storyOf([], [CLAIM])).toBeNull()
    expect(storyOf([moscow(cells({ '2024-S1': '100' }))], [CLAIM])).toBeNull()
    expect(storyOf([moscow(cells({ '2024-S1': '100', '2025-S1': null }))], [CLAIM])).toBeNull()
  })

  test('is not told without its claim', () => {
    expect(storyOf([moscow(INDEX)], [RUSSIA])).toBeNull()
  })

  test('takes no figure of Russia for one of the city', () => {
    expect(storyOf([{ ...moscow(INDEX), reporter: 'RUS' }], [CLAIM])).toBeNull()
  })

  test('does not say "rose" of what fell', () => {
    expect(storyOf([moscow(cells({ '2024-S1': '100', '2025-S1': '97' }))], [CLAIM])).toBeNull()
  })

  test('sets beside it only what was said of the same half-years', () => {
    const other = { ...RUSSIA, period: '2025' }
    expect(storyOf([moscow(INDEX)], [CLAIM, other])?.countryClaim).toBeNull()
  })
})
