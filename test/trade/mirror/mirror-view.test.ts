import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDecimals } from '../../../lib/trade/decimal'
import type { MirrorQuery } from '../../../lib/trade/mirror/mirror-query'
import { resolveMirror, type MirrorView } from '../../../lib/trade/mirror/mirror-view'
import type { FlowLine, PairFigures } from '../../../lib/trade/pair-figures'
import { formatPeriod } from '../../../lib/trade/period'
import { anyCells, at, cells, line, months, shuffled } from '../build-figures'

const of = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  reporter,
  partner,
  lines,
  sources: [],
})
const X = (values: Record<string, string>, source = 'imf-dots'): FlowLine =>
  line('X', { TOTAL: cells(values) }, { source })
const M = (values: Record<string, string>, source = 'imf-dots'): FlowLine =>
  line('M', { TOTAL: cells(values) }, { source })

/** The IMF's figures of 2019 and 2020, in dollars. */
const RUSSIA = of(
  'RUS',
  'MAR',
  X({ '2019': '772539084', '2020': '780937839' }),
  M({ '2019': '506019796', '2020': '392956397' }),
)
const MOROCCO = of(
  'MAR',
  'RUS',
  X({ '2019': '176425538', '2020': '207184123' }),
  M({ '2019': '1365909521', '2020': '1622723437' }),
)

function view(own: PairFigures, other: PairFigures, query: Partial<MirrorQuery> = {}): MirrorView {
  const found = resolveMirror(own, other, { tables: [], ...query })
  if ('missing' in found) throw new Error(`no mirror: ${found.missing}`)
  return found
}

describe('a view of both sides', () => {
  test('shows the latest year that both have, and the goods that go the other way by the same sources', () => {
    const { period, gap, otherWay, points } = view(RUSSIA, MOROCCO)
    expect(formatPeriod(period)).toBe('2020')
    expect(gap.gap).toBe('841785598')
    expect(points.map((point) => point.gap)).toEqual(['593370437', '841785598'])
    // 392,956,397 that Russia reports as imports, 207,184,123 that Morocco does as exports
    expect(otherWay?.gap.gap).toBe('185772274')
    expect(otherWay?.lines.exporter.reporter).toBe('MAR')
  })

  test('takes the sources of the other way from the side that has them, and none where it lacks one', () => {
    const russia = of('RUS', 'MAR', X({ '2020': '1' }, 'a'), M({ '2020': '2' }, 'a'))
    const morocco = of('MAR', 'RUS', X({ '2020': '3' }, 'b'), M({ '2020': '4' }, 'b'))
    const { lines } = view(russia, morocco).otherWay!
    expect([lines.exporter.line.source, lines.importer.line.source]).toEqual(['b', 'a'])
    expect(view(russia, of('MAR', 'RUS', M({ '2020': '4' }, 'b'))).otherWay).toBeNull()
  })

  test('asked for a period that a side has in part says so, and gives no gap', () => {
    const russia = of('RUS', 'MAR', line('X', { TOTAL: months('2024-01', ['1', '1', '1', '1', '1', '1']) }))
    const morocco = of('MAR', 'RUS', line('M', { TOTAL: months('2024-01', ['2', '2', '2', '2', '2']) }))
    const { gap, frequency } = view(russia, morocco, { frequency: 'S', period: at('2024-S1') })
    expect(frequency).toBe('S')
    expect(gap).toMatchObject({ gap: null, exporter: { have: 6 }, importer: { have: 5, need: 6 } })
  })

  test('reports a source that a side does not have, and shows what there is', () => {
    const { notices, lines } = view(RUSSIA, MOROCCO, { mirrorSource: 'un-comtrade' })
    expect(notices).toEqual([{ parameter: 'mirrorSource', value: 'un-comtrade', reason: 'no-data' }])
    expect(lines.importer.line.source).toBe('imf-dots')
  })
})

describe('a mirror', () => {
  const anySide = fc
    .tuple(anyCells, anyCells)
    .map(([sent, received]): FlowLine[] => [line('X', { TOTAL: sent }), line('M', { TOTAL: received })])
  const found = (own: PairFigures, other: PairFigures, flow: 'X' | 'M') =>
    resolveMirror(own, other, { tables: [], flow })

  test('of a mirror is the series itself: from either side, in either direction, it is the same', () => {
    fc.assert(
      fc.property(anySide, anySide, fc.constantFrom('X' as const, 'M' as const), (here, there, flow) => {
        const [own, other] = [of('RUS', 'MAR', ...here), of('MAR', 'RUS', ...there)]
        expect(found(other, own, flow === 'X' ? 'M' : 'X')).toEqual(found(own, other, flow))
      }),
    )
  })

  test('has as its gap what has to be added to one report to come to the other, or none', () => {
    fc.assert(
      fc.property(anySide, anySide, (here, there) => {
        const mirrored = found(of('RUS', 'MAR', ...here), of('MAR', 'RUS', ...there), 'X')
        if ('missing' in mirrored) return
        for (const { exporter, importer, gap } of mirrored.points) {
          const complete = [exporter, importer].every(({ value, have, need }) => value !== null && have === need)
          expect(gap !== null).toBe(complete)
          if (gap !== null) expect(Number(addDecimals([exporter.value!, gap]))).toBe(Number(importer.value))
        }
      }),
    )
  })

  test('does not hang on the order of lines', () => {
    const lines = [...RUSSIA.lines, X({ '2020': '765846052' }, 'un-comtrade'), X({ '2020': '9' }, 'wits')]
    const expected = view({ ...RUSSIA, lines }, MOROCCO)
    fc.assert(
      fc.property(shuffled(lines), (mixed) => {
        expect(view({ ...RUSSIA, lines: mixed }, MOROCCO)).toEqual(expected)
      }),
    )
  })
})
