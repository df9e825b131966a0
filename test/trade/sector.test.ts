import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSectorId, SECTOR_IDS, sectorOf, SECTORS, sectorsWithin } from '../../lib/trade/sector'

const pairs = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))
const chapters = pairs.slice(1, 98)

/** Sectors that hold the longest prefix of a code, found the slow way. */
function owners(code: string): string[] {
  const matching = SECTORS.flatMap(({ id, prefixes }) =>
    (prefixes as readonly string[]).filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ id, prefix })),
  )
  const longest = Math.max(...matching.map(({ prefix }) => prefix.length))
  return matching.filter(({ prefix }) => prefix.length === longest).map(({ id }) => id)
}

const anyCode = fc
  .tuple(fc.constantFrom(...chapters), fc.array(fc.constantFrom(...pairs), { maxLength: 4 }))
  .map(([chapter, rest]) => chapter + rest.join(''))

describe('every HS code belongs to exactly one sector', () => {
  test('each chapter from 01 to 97', () => {
    expect(chapters).toHaveLength(97)
    for (const chapter of chapters) expect(owners(chapter)).toEqual([sectorOf(chapter)])
  })

  test('each of the 9,700 possible headings', () => {
    const wrong = chapters
      .flatMap((chapter) => pairs.map((pair) => chapter + pair))
      .filter((heading) => owners(heading).length !== 1 || owners(heading)[0] !== sectorOf(heading))
    expect(wrong).toEqual([])
  })

  test('each subheading and tariff line', () => {
    fc.assert(fc.property(anyCode, (code) => void expect(owners(code)).toEqual([sectorOf(code)])))
  })

  test('no prefix is named twice', () => {
    const prefixes = SECTORS.flatMap(({ prefixes: own }) => [...own])
    expect(new Set(prefixes).size).toBe(prefixes.length)
  })
})

describe('the sector of', () => {
  test.each([
    ['0101', 'agri-food'],
    ['24', 'agri-food'],
    ['25', 'minerals'],
    ['71', 'minerals'],
    ['2709', 'energy'],
    ['2814', 'chemicals'],
    ['3808', 'chemicals'],
    ['30', 'pharmaceuticals'],
    ['300490', 'pharmaceuticals'],
    ['310530', 'fertilisers'],
    ['4011', 'plastics-and-rubber'],
    ['4104', 'textiles'],
    ['6403', 'textiles'],
    ['4407', 'wood-and-paper'],
    ['7302', 'metallurgy'],
    ['77', 'metallurgy'],
    ['83', 'metallurgy'],
    ['8429', 'machinery'],
    ['8701', 'machinery'],
    ['8716', 'machinery'],
    ['8609', 'machinery'],
    ['88', 'machinery'],
    ['8603', 'railway'],
    ['8608', 'railway'],
    ['8703', 'automotive'],
    ['870829', 'automotive'],
    ['8410', 'renewable-energy'],
    ['841912', 'renewable-energy'],
    ['841919', 'machinery'],
    ['850172', 'renewable-energy'],
    ['850231', 'renewable-energy'],
    ['850239', 'machinery'],
    ['854140', 'renewable-energy'],
    ['854143', 'renewable-energy'],
    ['85414300', 'renewable-energy'],
    ['854141', 'digital-technology'],
    ['8542', 'digital-technology'],
    ['8471', 'digital-technology'],
    ['847330', 'digital-technology'],
    ['847340', 'machinery'],
    ['851713', 'digital-technology'],
    ['9018', 'other'],
    ['97', 'other'],
    ['99', 'other'],
  ])('%s is %s', (code, sector) => {
    expect(sectorOf(code)).toBe(sector)
  })

  test.each(['', '0', '3', '00', '0012', 'TOTAL', 'AG2', 'energy', ' 30'])('"%s" is none', (code) => {
    expect(sectorOf(code)).toBeNull()
    expect(sectorsWithin(code)).toEqual([])
  })
})

describe('the sectors within a code', () => {
  test.each([
    ['87', ['automotive', 'machinery']],
    ['87RRR100', ['automotive', 'machinery']],
    ['86', ['machinery', 'railway']],
    ['85', ['digital-technology', 'machinery', 'renewable-energy']],
    ['8541', ['digital-technology', 'renewable-energy']],
    ['8473', ['digital-technology', 'machinery']],
    ['8419', ['machinery', 'renewable-energy']],
    ['30', ['pharmaceuticals']],
    ['31', ['fertilisers']],
    ['27', ['energy']],
    ['8703', ['automotive']],
    ['854143', ['renewable-energy']],
    ['8542', ['digital-technology']],
  ])('%s are %j', (code, sectors) => {
    expect(sectorsWithin(code).toSorted()).toEqual(sectors)
  })

  test('hold the sector of every finer code', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom(2, 4, 6), (code, length) => {
        expect(sectorsWithin(code.slice(0, length))).toContain(sectorOf(code))
      }),
    )
  })

  test('are only those that some finer code belongs to', () => {
    for (const code of [...chapters, '8541', '8473', '8419', '8501', '8443']) {
      const finer = pairs.flatMap((a) => [code + a, ...(code.length === 2 ? pairs.map((b) => code + a + b) : [])])
      expect(sectorsWithin(code).toSorted()).toEqual([...new Set(finer.map((each) => sectorOf(each)!))].toSorted())
    }
  })
})

test('sectors are the sixteen that trade is divided into, each known by its id', () => {
  expect(SECTOR_IDS.toSorted()).toEqual([
    ...['agri-food', 'automotive', 'chemicals', 'digital-technology', 'energy', 'fertilisers', 'machinery'],
    ...['metallurgy', 'minerals', 'other', 'pharmaceuticals', 'plastics-and-rubber', 'railway'],
    ...['renewable-energy', 'textiles', 'wood-and-paper'],
  ])
  expect(SECTOR_IDS.every(isSectorId)).toBe(true)
  for (const text of ['', 'TOTAL', 'Energy', '27', 'constructor']) expect(isSectorId(text)).toBe(false)
})
