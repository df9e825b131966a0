import { describe, expect, test } from 'vitest'
import { editionBreaks, eventsBetween, eventsOfPairs, linesOfFlow, markedBreaks, monthOfDate } from '@/lib/trade/events'
import { EVENTS } from '@/lib/trade/reference/events'
import type { FlowLine, PartId } from '@/lib/trade/pair-figures'
import type { SectorId } from '@/lib/trade/sector'
import { findArea } from '@/lib/trade/area'
import de from '../../messages/de/events.json'
import en from '../../messages/en/events.json'
import { at } from './build-figures'

const years = (from: number, to: number) => ({ first: from * 12, end: (to + 1) * 12 })
const ids = (...asked: Parameters<typeof eventsBetween>): string[] => eventsBetween(...asked).map(({ id }) => id)

describe('what happened in the time of a chart', () => {
  test('Russia’s trade has the sanctions, the food import ban, and the months without publication', () => {
    expect(ids(['MAR', 'RUS'], years(2013, 2024), false)).toEqual([
      'sanctions-2014',
      'food-ban',
      'sanctions-2022',
      'publication-stops',
      'publication-resumes',
    ])
  })

  test('what touches Russia touches the city of Moscow, and not France', () => {
    expect(ids(['RU-MOW', 'MAR'], years(2022, 2022), false)).toContain('sanctions-2022')
    expect(ids(['FRA', 'MAR'], years(2013, 2024), false)).toEqual([])
    expect(ids(['FRA', 'MAR'], years(1998, 2000), false)).toEqual(['euro'])
  })

  test('editions of the Harmonized System stand beside figures by code only', () => {
    expect(ids(['FRA', 'MAR'], years(2010, 2020), true)).toEqual(['hs-2012', 'hs-2017'])
  })

  test('the month itself is in, that of the end is not', () => {
    const month = monthOfDate('2022-02-25')
    expect(month).toBe(2022 * 12 + 1)
    expect(ids(['RUS', 'MAR'], { first: month, end: month + 1 }, false)).toEqual(['sanctions-2022'])
    expect(ids(['RUS', 'MAR'], { first: month - 1, end: month }, false)).toEqual([])
  })
})

test('every event has its words in each language, its areas exist, and they stand in order of time', () => {
  for (const { id, areas, source } of EVENTS) {
    for (const words of [en, de] as Record<string, unknown>[]) {
      expect(words[id]).toEqual({ word: expect.any(String), text: expect.any(String) })
    }
    for (const area of areas ?? []) expect(findArea(area)).toBeDefined()
    expect(source.url).toMatch(/^https?:\/\//)
  }
  expect(EVENTS.map(({ date }) => date)).toEqual(EVENTS.map(({ date }) => date).toSorted())
})

test('a source goes over to another edition in the first period that is in it', () => {
  const used = [
    ['2015', 'H4'],
    ['2016', 'H4'],
    ['2017', 'H5'],
    ['2019', 'H5'],
    ['2017-01', 'H4'],
    ['2017-02', 'H5'],
  ] as const
  expect(editionBreaks(used.map(([period, classification]) => ({ ...at(period), classification })))).toEqual([
    { month: at('2017').first, from: 'H4', to: 'H5' },
    { month: at('2017-02').first, from: 'H4', to: 'H5' },
  ])
})

test('of several pairs each event comes once, in order of time, with the pairs that it touches', () => {
  const [russian, french, turned] = [
    ['RUS', 'MAR'],
    ['MAR', 'FRA'],
    ['MAR', 'RUS'],
  ] as const
  const found = eventsOfPairs([russian, french, turned], years(1998, 2014), false)
  expect(found.map(({ event, pairs }) => [event.id, pairs])).toEqual([
    ['euro', [french]],
    ['sanctions-2014', [russian, turned]],
    ['food-ban', [russian, turned]],
  ])
})

describe('breaks that a source marks', () => {
  const line = (flow: 'X' | 'M', parts: readonly PartId[], derived?: true): FlowLine => ({
    ...{ source: 'eurostat', flow, measure: 'value', unit: 'EUR', valuation: '', seriesCount: {} },
    parts: { TOTAL: [{ ...at('2020'), value: '5', status: 'A', ...(derived && { derived }) }] },
    flagged: [{ month: at('2020').first, parts }],
  })
  const marked = (lines: readonly FlowLine[], sectors: readonly SectorId[] | null) =>
    markedBreaks(lines, sectors, () => 'Eurostat').map(({ month, flows }) => [month, ...flows])

  test('exports and imports of one month are one break of their publisher', () => {
    expect(marked([line('X', ['TOTAL']), line('M', ['TOTAL'])], [])).toEqual([[24240, 'X', 'M']])
  })

  test('a break of a sector is none of the reported total, but of one added up, of that sector, and of all parts', () => {
    expect(marked([line('X', ['energy'])], [])).toEqual([])
    expect(marked([line('X', ['energy'], true)], [])).toEqual([[24240, 'X']])
    expect(marked([line('X', ['energy'])], ['energy'])).toEqual([[24240, 'X']])
    expect(marked([line('X', ['energy'])], ['automotive'])).toEqual([])
    expect(marked([line('X', ['energy'])], null)).toEqual([[24240, 'X']])
  })

  test('a chart of exports has no break of imports, one of the total or of all flows has both', () => {
    const lines = { X: line('X', ['TOTAL']), M: line('M', ['TOTAL']) }
    const of = (flow: Parameters<typeof linesOfFlow>[1]) => markedBreaks(linesOfFlow(lines, flow), [], () => 'Eurostat')
    expect(of('X').map(({ flows }) => flows)).toEqual([['X']])
    for (const flow of ['T', 'B', null] as const) expect(of(flow).map(({ flows }) => flows)).toEqual([['X', 'M']])
  })
})
