import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPairFigures } from '@/lib/store/figures'
import { classificationsUsed } from '@/lib/store/products'
import { placeBreakdown, productBreakdown } from '@/lib/store/product-breakdown'
import type { Breakdown } from '@/lib/trade/breakdown'
import { addDecimals } from '@/lib/trade/decimal'
import type { FlowLine } from '@/lib/trade/pair-figures'
import { parsePlace, TOTAL_PLACE, type ProductPlace } from '@/lib/trade/product-place'
import { serveDatabase, type ServedDatabase } from '../api/seeded-database'
import { at } from '../trade/build-figures'

const HEADER = 'reporter,partner,flow,product,period,value,unit,classification,valuation,status\n'
const rows = (year: number, values: Readonly<Record<string, number | 'C'>>, identity = 'FRA,TUN,M', edition = 'HS') =>
  Object.entries(values)
    .map(
      ([code, value]) =>
        `${identity},${code},${year},${value === 'C' ? '' : value},EUR,${edition},CIF,${value === 'C' ? 'C' : 'A'}\n`,
    )
    .join('')

// Chapter 87 is told apart by its headings, chapter 84 only by subheadings (8419 has heat exchangers and solar heaters).
const DEEP =
  HEADER +
  rows(2023, { TOTAL: 900, 27: 100, 2709: 60, 2710: 40, 84: 300, 87: 200, 8703: 150, 8701: 50 }) +
  rows(2023, { 8401: 100, 840110: 100, 8419: 200, 841912: 30, 841950: 160 }) +
  rows(2024, { TOTAL: 1000, 27: 120, 2709: 70, 270900: 70, 2710: 45, 30: 'C', 84: 330, 87: 250, 8703: 180, 8701: 55 }) +
  rows(2024, { 8401: 110, 840110: 105, 8419: 220, 841912: 40, 841950: 180, 870323: 100, 870380: 50 })
// Chapters only: 84 to 87 cannot be told apart, so machinery has no value, though 88 and 89 are nothing else.
const CHAPTERS = HEADER + rows(2024, { 27: 10, 84: 20, 85: 30, 88: 5, 89: 6 }, 'FRA,TUN,X')
// Automotive is separable by headings, machinery is not because of chapter 84: what of 87 is no car belongs to no sector shown.
const MIXED = HEADER + rows(2024, { TOTAL: 100, 84: 40, 8703: 30, 8701: 8, 8716: 2 }, 'FRA,LBY,X')
// The newer edition of chapter 30 is not read where the edition as reported is there at all.
const EDITIONS = HEADER + rows(2024, { 27: 10 }, 'FRA,LBY,M', 'H6') + rows(2024, { 30: 99 }, 'FRA,LBY,M', 'H5')

let served: ServedDatabase
const lines = new Map<string, FlowLine>()
beforeAll(async () => {
  served = await serveDatabase({ seed: false })
  for (const [name, csv] of Object.entries({ deep: DEEP, chapters: CHAPTERS, mixed: MIXED, editions: EDITIONS })) {
    await served.importCsv(csv, name)
  }
  for (const partner of ['TUN', 'LBY']) {
    for (const line of (await findPairFigures({ reporter: 'FRA', partner })).lines) lines.set(line.source, line)
  }
})
afterAll(() => served.close())

const wanted = (source: string) => ({
  reporter: 'FRA',
  partner: ['deep', 'chapters'].includes(source) ? 'TUN' : 'LBY',
  line: lines.get(source)!,
  period: at('2024'),
  against: at('2023'),
})
const under = (source: string, place: string): Promise<Breakdown> =>
  placeBreakdown(wanted(source), place ? parsePlace(place)! : TOTAL_PLACE)
const valuesOf = ({ parts }: Breakdown) =>
  Object.fromEntries(parts.map(({ id, value }) => [id, value.value ?? value.status]))

describe('from the total to the last level', () => {
  test('sectors, then the chapter of one, its headings, its subheadings, and nothing below', async () => {
    expect(valuesOf(await under('deep', ''))).toEqual({
      energy: '120',
      machinery: '340',
      automotive: '180',
      'renewable-energy': '40',
      pharmaceuticals: 'C',
    })
    expect(valuesOf(await under('deep', 'energy'))).toEqual({ 27: '120' })
    expect(valuesOf(await under('deep', '27'))).toEqual({ 2709: '70', 2710: '45' })
    expect((await under('deep', '27')).notAllocated.value).toBe('5')
    expect(valuesOf(await under('deep', '2709'))).toEqual({ 270900: '70' })
    const last = await under('deep', '270900')
    expect(last.total.value.value).toBe('70')
    expect(last.parts).toEqual([])
    expect(last.notAllocated.value).toBe('70')
  })

  test('a chapter of several sectors shows its part in each of them', async () => {
    // 8401: 105 by subheadings, 841950: 180, 8701: 55.
    expect(valuesOf(await under('deep', 'machinery'))).toEqual({ 'machinery.84': '285', 'machinery.87': '55' })
    expect(valuesOf(await under('deep', 'machinery.84'))).toEqual({ 8401: '105', 'machinery.8419': '180' })
    expect(valuesOf(await under('deep', 'renewable-energy.84'))).toEqual({ 'renewable-energy.8419': '40' })
    expect(valuesOf(await under('deep', 'automotive.87'))).toEqual({ 8703: '180' })
    expect(valuesOf(await under('deep', '8703'))).toEqual({ 870323: '100', 870380: '50' })
  })

  test('as a whole it is its own value, whatever its parts leave out', async () => {
    const whole = await under('deep', '84')
    expect(whole.total.value.value).toBe('330')
    expect(valuesOf(whole)).toEqual({ 8401: '110', 8419: '220' })
  })
})

describe('what sectors do not hold is named', () => {
  test('chapters of several sectors, and the others of the sectors that get no value because of them', async () => {
    const total = await under('chapters', '')
    expect(valuesOf(total)).toMatchObject({ energy: '10', machinery: 'S', 84: '20', 85: '30', 88: '5', 89: '6' })
    expect(total.notAllocated.value).toBe('0')
    expect(valuesOf(await under('chapters', 'machinery'))).toEqual({
      'machinery.84': 'S',
      'machinery.85': 'S',
      88: '5',
      89: '6',
    })
  })

  test('what of a chapter belongs to a sector without a value can be looked at alone', async () => {
    const total = await under('mixed', '')
    expect(valuesOf(total)).toMatchObject({ automotive: '30', machinery: 'S', 84: '40', 'machinery.87': '10' })
    expect(total.notAllocated.value).toBe('20')
    expect(valuesOf(await under('mixed', 'machinery.87'))).toEqual({ 8701: '8', 8716: '2' })
  })
})

test('one edition of the Harmonized System is read in a period, whatever of it is asked for', async () => {
  expect(valuesOf(await under('editions', ''))).toEqual({ energy: '10' })
  expect(valuesOf(await under('editions', 'pharmaceuticals'))).toEqual({})
})

test('at every step parts and rest add up to the whole, and a part is the whole of the next step', async () => {
  for (const source of ['deep', 'chapters', 'mixed', 'editions']) {
    const walk = async (place: ProductPlace): Promise<void> => {
      const step = await placeBreakdown(wanted(source), place)
      for (const side of ['value', 'against'] as const) {
        const whole = step.total[side].value
        if (whole === null) continue
        const parts = step.parts.flatMap((part) => part[side].value ?? [])
        expect(addDecimals([...parts, step.notAllocated[side]!])).toBe(whole)
      }
      for (const part of step.parts) {
        const next = parsePlace(part.id)
        if (!next) continue
        const below = await placeBreakdown(wanted(source), next)
        // A chapter looked at as a whole counts its headings at their own value, a sector at the level that separates it.
        if (place.kind !== 'code' || place.sector !== null)
          expect([part.id, below.total.value]).toEqual([part.id, part.value])
        await walk(next)
      }
    }
    await walk(TOTAL_PLACE)
  }
})

test('the codes of a sector can be asked for at any level', async () => {
  const asked = (level: 2 | 4 | 6) =>
    productBreakdown({ ...wanted('deep'), level, under: { kind: 'sector', sector: 'machinery' } })
  expect(valuesOf(await asked(4))).toEqual({ 'machinery.8419': '180', 8401: '105', 8701: '55' })
  // No subheadings of 8701 are known: they are not allocated.
  expect(valuesOf(await asked(6))).toEqual({ 841950: '180', 840110: '105' })
  expect((await asked(6)).notAllocated.value).toBe('55')
})

test('the edition that each period is read in is known, where a line has several', async () => {
  const rowsOf = (year: number, edition: string): string => rows(year, { 27: 10 }, 'FRA,EGY,M', edition)
  await served.importCsv(HEADER + rowsOf(2021, 'H5') + rowsOf(2022, 'H6') + rowsOf(2022, 'H5'), 'changing')
  const [line] = (await findPairFigures({ reporter: 'FRA', partner: 'EGY' })).lines
  const now = await classificationsUsed({ reporter: 'FRA', partner: 'EGY', line: line! })
  expect(now).toEqual([
    { ...at('2021'), classification: 'H5' },
    { ...at('2022'), classification: 'H6' },
  ])
  const then = await classificationsUsed({ reporter: 'FRA', partner: 'EGY', line: line!, asOf: '29990101T000000.000Z' })
  expect(then).toEqual(now)
  expect(await classificationsUsed({ ...wanted('deep') })).toEqual([])
})
