import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMirror, mirrorOf, mirrorsOf, type MirrorLines } from '../../../lib/trade/mirror/mirror-lines'
import { sectorMirror } from '../../../lib/trade/mirror/sector-mirror'
import type { FlowLine, PairFigures } from '../../../lib/trade/pair-figures'
import { at, cells, line } from '../build-figures'

const year = at('2020')
const of = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  reporter,
  partner,
  lines,
  sources: [],
})
/** Totals alone, and totals with energy, as two sources have them. */
const totals = (flow: 'X' | 'M', value: string): FlowLine => line(flow, { TOTAL: cells({ '2020': value }) })
const split = (flow: 'X' | 'M', source: string, total: string, energy: string, unit = 'USD'): FlowLine =>
  line(flow, { TOTAL: cells({ '2020': total }), energy: cells({ '2020': energy }) }, { source, unit })

function shownOf(exporter: PairFigures, importer: PairFigures, source?: string): [MirrorLines, MirrorLines[]] {
  const shown = mirrorOf(exporter, importer, { exporterSource: source, importerSource: source })
  if (!isMirror(shown)) throw new Error(shown.missing)
  return [shown, mirrorsOf(exporter, importer)]
}

const russia = of('RUS', 'MAR', totals('X', '781'), split('X', 'un-comtrade', '766', '436'))
const morocco = of('MAR', 'RUS', totals('M', '1623'), split('M', 'un-comtrade', '1622', '978'))

test('the sectors of the sources shown are taken where both tell them apart', () => {
  const found = sectorMirror(...shownOf(russia, morocco, 'un-comtrade'), year)
  expect(found.borrowed).toBe(false)
  expect(found.sectors.sectors.map(({ id, gap }) => [id, gap])).toEqual([['energy', '542']])
})

test('where the sources shown have totals alone, two others are taken with their own totals, which is said', () => {
  const found = sectorMirror(...shownOf(russia, morocco), year)
  expect(found.borrowed).toBe(true)
  expect([found.lines.exporter.line.source, found.lines.importer.line.source]).toEqual(['un-comtrade', 'un-comtrade'])
  expect(found.sectors.total.gap).toBe('856')
})

test('a side that tells no sectors apart by any source leaves those of the other, without a gap', () => {
  const found = sectorMirror(...shownOf(of('RUS', 'MAR', totals('X', '781')), morocco), year)
  expect(found.borrowed).toBe(true)
  expect([found.lines.exporter.line.source, found.lines.importer.line.source]).toEqual(['imf-dots', 'un-comtrade'])
  expect(found.sectors.sectors.map(({ id, importer, gap }) => [id, importer.value, gap])).toEqual([
    ['energy', '978', null],
  ])
})

test('where no source tells sectors apart, there are none', () => {
  const found = sectorMirror(
    ...shownOf(of('RUS', 'MAR', totals('X', '781')), of('MAR', 'RUS', totals('M', '1623'))),
    year,
  )
  expect(found).toMatchObject({ borrowed: false, sectors: { sectors: [] } })
})

test('sectors in another currency are not taken for the ones shown', () => {
  const euros = of('RUS', 'MAR', totals('X', '781'), split('X', 'comext', '700', '400', 'EUR'))
  const importing = of('MAR', 'RUS', totals('M', '1623'), split('M', 'comext', '1500', '900', 'EUR'))
  expect(sectorMirror(...shownOf(euros, importing, 'imf-dots'), year)).toMatchObject({
    borrowed: false,
    lines: { unit: 'USD' },
  })
})

test('the order of the choices between equals is theirs, and that of the lines does not matter', () => {
  const lines = [totals('X', '781'), split('X', 'un-comtrade', '766', '436'), split('X', 'wits', '765', '435')]
  const expected = sectorMirror(...shownOf(of('RUS', 'MAR', ...lines), morocco), year)
  expect(expected.lines.exporter.line.source).toBe('un-comtrade')
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: 3, maxLength: 3 }), (shuffled) => {
      expect(sectorMirror(...shownOf(of('RUS', 'MAR', ...shuffled), morocco), year)).toEqual(expected)
    }),
  )
})
