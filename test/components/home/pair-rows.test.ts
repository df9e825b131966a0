import { describe, expect, test } from 'vitest'
import { matchingPairs, pairRows } from '../../../components/home/pair-rows'
import type { FlowLine, PairFigures } from '../../../lib/trade/pair-figures'
import { cells, line } from '../../trade/build-figures'

const pair = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  reporter,
  partner,
  lines,
  sources: [...new Set(lines.map(({ source }) => source))].toSorted().map((id) => ({
    id,
    title: id,
    publisher: id,
    url: null,
    terms: null,
    note: null,
    published: null,
    imported: null,
  })),
})
const total = (value: string, identity: Partial<FlowLine> = {}): FlowLine =>
  line('T', { TOTAL: cells({ '2020': value }) }, identity)

const index = line(
  'T',
  { TOTAL: cells({ '2024-S1': '100', '2025-S1': '173' }) },
  { source: 'marokko-com', measure: 'index', unit: 'INDEX:2024-S1' },
)
const names = (pairs: readonly PairFigures[], first?: { reporter: string; partner: string }): string[] =>
  pairRows(pairs, { locale: 'en', first }).map((row) => `${row.reporter}/${row.partner}`)

describe('the list of pairs', () => {
  test('begins with the story, then goes by the latest total', () => {
    const pairs = [
      pair('RUS', 'MAR', total('1173894236')),
      pair('RU-MOW', 'MAR', index),
      pair('MAR', 'RUS', total('1829907560')),
    ]
    expect(names(pairs, { reporter: 'RU-MOW', partner: 'MAR' })).toEqual(['RU-MOW/MAR', 'MAR/RUS', 'RUS/MAR'])
  })

  test('puts no index and no rarer currency between amounts of one currency, and what has no total last', () => {
    const pairs = [
      pair('RU-MOW', 'MAR', index),
      pair('DEU', 'FRA', total('5', { unit: 'EUR' })),
      pair('FRA', 'MAR', line('X', { TOTAL: [] })),
      pair('RUS', 'MAR', total('10')),
      pair('MAR', 'RUS', total('20')),
    ]
    expect(names(pairs)).toEqual(['MAR/RUS', 'RUS/MAR', 'DEU/FRA', 'RU-MOW/MAR', 'FRA/MAR'])
  })

  test('names the source of the total first', () => {
    const [row] = pairRows([pair('RUS', 'MAR', total('7', { source: 'zoll' }), line('X', {}, { source: 'archive' }))], {
      locale: 'en',
    })
    expect(row?.sources.map(({ id }) => id)).toEqual(['zoll', 'archive'])
  })

  test('keeps a gap in the small line', () => {
    const [row] = pairRows([pair('RUS', 'MAR', line('T', { TOTAL: cells({ '2018': '1', '2020': '3' }) }))], {
      locale: 'en',
    })
    expect(row?.trend).toEqual([1, null, 3])
  })

  test('draws first half-years alone as a line of years: no second one was ever published', () => {
    const [row] = pairRows([pair('RU-MOW', 'MAR', index)], { locale: 'en' })
    expect(row?.trend).toEqual([100, 173])
  })
})

describe('the search', () => {
  const rows = pairRows(
    [pair('RUS', 'MAR', total('1')), pair('CIV', 'FRA', total('2')), pair('RU-MOW', 'MAR', index)],
    {
      locale: 'de',
    },
  )
  const found = (query: string): string[] => matchingPairs(rows, query).map((row) => `${row.reporter}/${row.partner}`)

  test('finds a name in the language of the page and in English, and a code', () => {
    expect(found('marokko russland')).toEqual(['RUS/MAR'])
    expect(found('Morocco Russia')).toEqual(['RUS/MAR'])
    expect(found('ru-mow')).toEqual(['RU-MOW/MAR'])
  })

  test('does without accents', () => {
    expect(found('cote d’ivoire')).toEqual(['CIV/FRA'])
  })

  test('finds nothing for a word that stands nowhere', () => {
    expect(found('morocco atlantis')).toEqual([])
  })
})
