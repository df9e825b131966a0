import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDecimals } from '../../../lib/trade/decimal'
import { mirrorGap, mirrorSectors } from '../../../lib/trade/mirror/mirror-gap'
import {
  isMirror,
  latestInCommon,
  mirrorFrequencies,
  mirrorOf,
  mirrorPeriods,
  mirrorsOf,
  type MirrorLines,
} from '../../../lib/trade/mirror/mirror-lines'
import { mirrorReasons, REASON_IDS, REASON_SAYINGS } from '../../../lib/trade/mirror/mirror-reasons'
import { sectorMirror } from '../../../lib/trade/mirror/sector-mirror'
import type { FlowLine, PairFigures } from '../../../lib/trade/pair-figures'
import { formatPeriod } from '../../../lib/trade/period'
import { anyAmount, at, cells, line, months } from '../build-figures'

const of = (reporter: string, partner: string, ...lines: FlowLine[]): PairFigures => ({
  reporter,
  partner,
  lines,
  sources: [],
})
const russia = (...lines: FlowLine[]): PairFigures => of('RUS', 'MAR', ...lines)
const morocco = (...lines: FlowLine[]): PairFigures => of('MAR', 'RUS', ...lines)

/** Russia's exports to Morocco and what Morocco reports of them: IMF, Direction of Trade Statistics, dollars. */
const SENT = line('X', { TOTAL: cells({ '2019': '772539084', '2020': '780937839' }) })
const RECEIVED = line('M', { TOTAL: cells({ '2020': '1622723437' }) })

function found(exporter: PairFigures, importer: PairFigures, wish = {}): MirrorLines {
  const lines = mirrorOf(exporter, importer, wish)
  if (!isMirror(lines)) throw new Error(`no mirror: ${lines.missing}`)
  return lines
}

describe('the gap between two reports', () => {
  test('of Russia’s exports to Morocco in 2020 is 841.8 million dollars, 107.8 % of what Russia reports', () => {
    const gap = mirrorGap(found(russia(SENT), morocco(RECEIVED)), at('2020'))
    expect(gap.gap).toBe('841785598')
    expect(gap.ratio).toBeCloseTo(1.07792, 5)
  })

  test('is no number where a side is not there or not complete', () => {
    const lines = found(russia(SENT), morocco(line('M', { TOTAL: months('2020-01', ['1', '2', '3', '4', '5']) })))
    expect(mirrorGap(lines, at('2020-S1'))).toMatchObject({ gap: null, ratio: null, importer: { have: 5, need: 6 } })
    expect(mirrorGap(lines, at('2019')).gap).toBeNull()
  })

  test('has no per cent of nothing', () => {
    const lines = found(
      russia(line('X', { TOTAL: cells({ '2020': '0' }) })),
      morocco(line('M', { TOTAL: cells({ '2020': '5' }) })),
    )
    expect(mirrorGap(lines, at('2020'))).toMatchObject({ gap: '5', ratio: null })
  })

  test('seen from the other side is the same with the other sign', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (sent, received) => {
        const there = mirrorGap(
          found(
            russia(line('X', { TOTAL: cells({ '2020': sent }) })),
            morocco(line('M', { TOTAL: cells({ '2020': received }) })),
          ),
          at('2020'),
        )
        const back = mirrorGap(
          found(
            russia(line('X', { TOTAL: cells({ '2020': received }) })),
            morocco(line('M', { TOTAL: cells({ '2020': sent }) })),
          ),
          at('2020'),
        )
        expect(addDecimals([there.gap!, back.gap!])).toBe('0')
      }),
    )
  })
})

describe('which lines are held against each other', () => {
  const euros = line('X', { TOTAL: cells({ '2020': '7' }) }, { source: 'comext', unit: 'EUR' })
  const comtrade = (flow: 'X' | 'M', years: Record<string, string>) =>
    line(flow, { TOTAL: cells(years) }, { source: 'un-comtrade' })

  test('those of one source come before those of two, and several stay apart', () => {
    const exporter = russia(SENT, comtrade('X', { '2020': '1' }))
    const importer = morocco(comtrade('M', { '2020': '2' }), RECEIVED)
    const all = mirrorsOf(exporter, importer)
    expect(all.map((each) => `${each.exporter.line.source} ${each.importer.line.source}`)).toEqual([
      'imf-dots imf-dots',
      'un-comtrade un-comtrade',
      'imf-dots un-comtrade',
      'un-comtrade imf-dots',
    ])
    expect(found(exporter, importer, { importerSource: 'un-comtrade' }).exporter.line.source).toBe('un-comtrade')
  })

  test('the period asked for decides before the source does', () => {
    const exporter = russia(SENT)
    const importer = morocco(RECEIVED, comtrade('M', { '2019': '9' }))
    expect(found(exporter, importer).importer.line.source).toBe('imf-dots')
    expect(found(exporter, importer, { period: at('2019') }).importer.line.source).toBe('un-comtrade')
  })

  test('euros are never held against dollars, nor weights against values', () => {
    expect(mirrorOf(russia(euros), morocco(RECEIVED))).toEqual({ missing: 'unit' })
    const weight = line('M', { TOTAL: cells({ '2020': '7' }) }, { measure: 'net_weight', unit: 'KG' })
    expect(mirrorOf(russia(SENT), morocco(weight))).toEqual({ missing: 'importer' })
    expect(mirrorOf(russia(), morocco(RECEIVED))).toEqual({ missing: 'exporter' })
    expect(mirrorOf(russia(), morocco())).toEqual({ missing: 'both' })
  })

  test('the order of the lines does not matter', () => {
    const lines = [SENT, euros, comtrade('X', { '2020': '1', '2019': '2' })]
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3, maxLength: 3 }), (shuffled) => {
        const importer = morocco(RECEIVED, comtrade('M', { '2020': '2' }))
        expect(mirrorsOf(russia(...shuffled), importer)).toEqual(mirrorsOf(russia(...lines), importer))
      }),
    )
  })
})

test('periods are shown as far as either side goes, and the latest is one that both have', () => {
  const lines = found(russia(SENT), morocco(RECEIVED))
  expect(mirrorPeriods(lines, 'A').map(formatPeriod)).toEqual(['2019', '2020'])
  expect(mirrorFrequencies(lines)).toEqual(['A'])
  expect(formatPeriod(latestInCommon(lines, 'A')!)).toBe('2020')
  const monthly = found(
    russia(line('X', { TOTAL: months('2024-01', ['1', '1', '1', '1', '1', '1', '1']) })),
    morocco(line('M', { TOTAL: months('2024-01', ['2', '2', '2', '2']) })),
  )
  expect(mirrorFrequencies(monthly)).toEqual(['Q', 'M', 'C'])
  expect(formatPeriod(latestInCommon(monthly, 'C')!)).toBe('2024-01/P4M')
})

describe('the sectors', () => {
  const lines = found(
    russia(
      line('X', {
        TOTAL: cells({ '2020': '100' }),
        energy: cells({ '2020': '60' }),
        'agri-food': cells({ '2020': '30' }),
      }),
    ),
    morocco(
      line('M', {
        TOTAL: cells({ '2020': '250' }),
        energy: cells({ '2020': '190' }),
        'agri-food': cells({ '2020': '25' }),
      }),
    ),
  )

  test('have gaps that with what is not allocated add up to the gap of the total', () => {
    const { total, sectors, notAllocated } = mirrorSectors(lines, at('2020'))
    expect(total.gap).toBe('150')
    expect(sectors.map(({ id, gap }) => [id, gap])).toEqual([
      ['energy', '130'],
      ['agri-food', '-5'],
    ])
    expect(notAllocated).toEqual({ exporter: '10', importer: '35' })
    expect(130 - 5 + (35 - 10)).toBe(150)
  })

  test('are shown of a side that alone tells them apart, without a gap', () => {
    const alone = mirrorSectors(found(russia(SENT), morocco(lines.importer.line)), at('2020'))
    expect(alone.splits).toEqual({ exporter: false, importer: true })
    expect(alone.sectors.every(({ gap }) => gap === null)).toBe(true)
    expect(alone.notAllocated).toEqual({ exporter: null, importer: '35' })
  })
})

describe('reasons', () => {
  const reasonsOf = (exporter: PairFigures, importer: PairFigures, period = '2020') => {
    const lines = found(exporter, importer)
    const bySector = sectorMirror(lines, mirrorsOf(exporter, importer), at(period))
    return mirrorReasons(lines, { exporter, importer }, at(period), bySector)
  }
  const speaking = (exporter: PairFigures, importer: PairFigures, period = '2020') =>
    Object.fromEntries(reasonsOf(exporter, importer, period).map(({ id, speaks, says }) => [id, `${speaks} ${says}`]))

  test('each is there once, and says only what there are words for', () => {
    const reasons = reasonsOf(russia(SENT), morocco(RECEIVED))
    expect(reasons.map(({ id }) => id)).toEqual(REASON_IDS)
    for (const { id, says } of reasons) expect(REASON_SAYINGS[id]).toContain(says)
  })

  test('freight explains a gap of 8 %, not one of 108 %, and none where the importer reports less', () => {
    const importing = (value: string) => morocco(line('M', { TOTAL: cells({ '2020': value }) }))
    const exporter = russia(line('X', { TOTAL: cells({ '2020': '100' }) }))
    expect(speaking(exporter, importing('108')).valuation).toBe('for within')
    expect(speaking(exporter, importing('208')).valuation).toBe('against beyond')
    expect(speaking(exporter, importing('92')).valuation).toBe('against importerLower')
    const fob = morocco(line('M', { TOTAL: cells({ '2020': '108' }) }, { valuation: 'FOB' }))
    expect(speaking(exporter, fob).valuation).toBe('against same')
  })

  test('by the rule of thumb of 8 % freight would be 62.5 of the 841.8 million of 2020', () => {
    const reason = reasonsOf(russia(SENT), morocco(RECEIVED)).find(({ id }) => id === 'valuation')
    // 780,937,839 × 0.08 = 62,475,027.12
    expect(reason?.params).toMatchObject({ freight: 62_475_027, rule: 0.08, gap: '841785598' })
  })

  test('exports CIF and imports FOB are the other way round, whatever the gap', () => {
    const cif = russia(line('X', { TOTAL: cells({ '2020': '100' }) }, { valuation: 'CIF' }))
    const fob = morocco(line('M', { TOTAL: cells({ '2020': '108' }) }, { valuation: 'FOB' }))
    expect(speaking(cif, fob).valuation).toBe('unknown otherWayRound')
  })

  test('goods in transit explain a gap that closes over the years around it', () => {
    const exporter = russia(line('X', { TOTAL: cells({ '2019': '100', '2020': '150', '2021': '100' }) }))
    const later = morocco(line('M', { TOTAL: cells({ '2019': '100', '2020': '100', '2021': '150' }) }))
    expect(speaking(exporter, later).timing).toBe('for closes')
    const always = morocco(line('M', { TOTAL: cells({ '2019': '200', '2020': '300', '2021': '200' }) }))
    expect(speaking(exporter, always).timing).toBe('against stays')
    expect(speaking(exporter, always, '2021').timing).toBe('against stays')
    expect(speaking(russia(SENT), morocco(RECEIVED)).timing).toBe('unknown noNeighbours')
  })

  test('goods on their way explain months that look like the next month of the other side', () => {
    const sent = Array.from({ length: 12 }, (_, i) => (i % 2 ? '20' : '10'))
    const exporter = russia(line('X', { TOTAL: months('2024-01', sent) }))
    const later = morocco(line('M', { TOTAL: months('2024-01', ['20', ...sent]) }))
    expect(speaking(exporter, later, '2024').timing).toBe('for nextMonth')
    const same = morocco(line('M', { TOTAL: months('2024-01', [...sent, '10']) }))
    expect(speaking(exporter, same, '2024').timing).toBe('against notNextMonth')
  })

  test('missing months are said of the side that lacks them', () => {
    const whole = ['1', '1', '1', '1', '1', '1']
    const short = ['1', '1', null, '1', '1', '1']
    const reason = (sent: (string | null)[], received: (string | null)[]) =>
      reasonsOf(
        russia(line('X', { TOTAL: months('2024-01', sent) })),
        morocco(line('M', { TOTAL: months('2024-01', received) })),
        '2024-S1',
      ).find(({ id }) => id === 'completeness')
    expect(reason(whole, whole)).toMatchObject({ speaks: 'against', says: 'complete' })
    expect(reason(whole, short)).toMatchObject({ says: 'incomplete', params: { side: 'importer', have: 5, need: 6 } })
    expect(reason(short, whole)).toMatchObject({ says: 'incomplete', params: { side: 'exporter', have: 5, need: 6 } })
    expect(reason(short, ['1'])).toMatchObject({ says: 'both', params: { have: 5, otherHave: 1, need: 6 } })
  })

  test('re-exports explain what the importer does not see, if they are large beside the gap', () => {
    const exports = line('X', { TOTAL: cells({ '2020': '100' }) })
    const again = (value: string) => line('RX', { TOTAL: cells({ '2020': value }) })
    const less = morocco(line('M', { TOTAL: cells({ '2020': '60' }) }))
    expect(speaking(russia(exports, again('30')), less).reExports).toBe('for large')
    expect(speaking(russia(exports, again('5')), less).reExports).toBe('against small')
    expect(speaking(russia(exports), less).reExports).toBe('unknown notReported')
    const more = morocco(line('M', { TOTAL: cells({ '2020': '160' }) }))
    expect(speaking(russia(exports, again('30')), more).reExports).toBe('against importerHigher')
  })

  test('a city’s figures, other sources, open figures and sums of products speak for themselves', () => {
    const city = of('RU-MOW', 'MAR', line('X', { TOTAL: cells({ '2020': '100' }) }, { source: 'city' }))
    const said = speaking(
      city,
      morocco(line('M', { TOTAL: [{ ...at('2020'), value: '90', status: 'P', derived: true }] })),
    )
    expect(said).toMatchObject({
      subnational: 'for subdivision',
      source: 'for different',
      status: 'for open',
      coverage: 'for derived',
      smallBase: 'for small',
    })
  })

  test('a gap beyond freight that lasts fits goods that go by third countries; one that comes and goes does not', () => {
    const exporter = russia(line('X', { TOTAL: cells({ '2018': '100', '2019': '100', '2020': '100' }) }))
    const importing = (first: string, second: string, third: string) =>
      morocco(line('M', { TOTAL: cells({ '2018': first, '2019': second, '2020': third }) }))
    expect(speaking(exporter, importing('150', '170', '160')).origin).toBe('for importerHigher')
    expect(speaking(exporter, importing('70', '60', '50')).origin).toBe('for importerLower')
    // Two of three years is just enough, one is not.
    expect(speaking(exporter, importing('110', '170', '160')).origin).toBe('for importerHigher')
    expect(speaking(exporter, importing('110', '90', '160')).origin).toBe('against changing')
    expect(speaking(exporter, importing('150', '170', '112')).origin).toBe('against withinFreight')
    expect(speaking(russia(SENT), morocco(RECEIVED)).origin).toBe('unknown tooFew')
    const fob = line('M', { TOTAL: cells({ '2018': '9', '2019': '9', '2020': '104' }) }, { valuation: 'FOB' })
    expect(speaking(exporter, morocco(fob)).origin).toBe('against near')
  })

  test('the trade system shows in re-exports, or in a source that counts special trade only', () => {
    const exports = line('X', { TOTAL: cells({ '2020': '100' }) })
    const again = (value: string) => line('RX', { TOTAL: cells({ '2020': value }) })
    const less = morocco(line('M', { TOTAL: cells({ '2020': '60' }) }))
    // 30 and 5 beside a gap of 40
    expect(speaking(russia(exports, again('30')), less).tradeSystem).toBe('for reExports')
    expect(speaking(russia(exports, again('5')), less).tradeSystem).toBe('against fewReExports')
    expect(speaking(russia(exports), less).tradeSystem).toBe('unknown needed')
    const comext = { source: 'eurostat-comext', unit: 'EUR' }
    const german = of('DEU', 'FRA', line('X', { TOTAL: cells({ '2020': '100' }) }, comext))
    const french = (more: { source: string; unit: string }) =>
      of('FRA', 'DEU', line('M', { TOTAL: cells({ '2020': '104' }) }, more))
    expect(speaking(german, french(comext)).tradeSystem).toBe('against bothSpecial')
    expect(speaking(german, french({ source: 'customs', unit: 'EUR' })).tradeSystem).toBe('unknown oneSpecial')
  })

  test('rates follow from values in two currencies; in a common currency there are none', () => {
    const euro = { unit: 'EUR' }
    const german = of('DEU', 'FRA', line('X', { TOTAL: cells({ '2020': '100' }) }, euro))
    const french = of('FRA', 'DEU', line('M', { TOTAL: cells({ '2020': '104' }) }, euro))
    expect(speaking(german, french).conversion).toBe('against bothOwn')
    // Before 1999 neither counted in euros.
    const before = (flow: 'X' | 'M', value: string) => line(flow, { TOTAL: cells({ '1998': value }) }, euro)
    expect(
      speaking(of('DEU', 'FRA', before('X', '100')), of('FRA', 'DEU', before('M', '104')), '1998').conversion,
    ).toBe('unknown needed')
    const side = (flow: 'X' | 'M', dollars: string, euros: string) => [
      line(flow, { TOTAL: cells({ '2020': dollars }) }),
      line(flow, { TOTAL: cells({ '2020': euros }) }, euro),
    ]
    const asked = { unit: 'USD' }
    const said = (exporter: PairFigures, importer: PairFigures) => {
      const lines = found(exporter, importer, asked)
      const bySector = sectorMirror(lines, mirrorsOf(exporter, importer), at('2020'))
      const reasons = mirrorReasons(lines, { exporter, importer }, at('2020'), bySector)
      return reasons.find(({ id }) => id === 'conversion')
    }
    // A euro is 1.10 dollars in one and 1.21 in the other: 10 % of a gap of 10 %.
    expect(said(russia(...side('X', '110', '100')), morocco(...side('M', '121', '100')))).toMatchObject({
      speaks: 'for',
      says: 'rates',
      params: { other: 'EUR', difference: expect.closeTo(0.1, 12), ratio: expect.closeTo(0.1, 12) },
    })
    // The same rate on both sides, and still 10 % apart.
    expect(said(russia(...side('X', '110', '100')), morocco(...side('M', '121', '110')))).toMatchObject({
      speaks: 'against',
      says: 'sameRates',
      params: { difference: expect.closeTo(0, 12) },
    })
    expect(speaking(russia(SENT), morocco(RECEIVED)).conversion).toBe('against tooLarge')
    const american = of('USA', 'MAR', line('X', { TOTAL: cells({ '2020': '100' }) }))
    const buying = of('MAR', 'USA', line('M', { TOTAL: cells({ '2020': '110' }) }))
    expect(speaking(american, buying).conversion).toBe('unknown oneOwn')
  })

  test('one sector is named when it makes up most of the gap', () => {
    const exporter = russia(line('X', { TOTAL: cells({ '2020': '100' }), energy: cells({ '2020': '60' }) }))
    const importer = morocco(line('M', { TOTAL: cells({ '2020': '250' }), energy: cells({ '2020': '190' }) }))
    const reason = reasonsOf(exporter, importer).find(({ id }) => id === 'concentration')
    expect(reason).toMatchObject({ speaks: 'for', says: 'one', params: { sector: 'energy', gap: '130' } })
    expect(reason?.params['share']).toBeCloseTo(130 / 150, 10)
  })

  test('the sector is looked for in the sources that tell sectors apart, which is said', () => {
    const split = (flow: 'X' | 'M', total: string, energy: string) =>
      line(flow, { TOTAL: cells({ '2020': total }), energy: cells({ '2020': energy }) }, { source: 'un-comtrade' })
    const exporter = russia(SENT, split('X', '766', '436'))
    const importer = morocco(RECEIVED, split('M', '1623', '978'))
    const reason = reasonsOf(exporter, importer).find(({ id }) => id === 'concentration')
    // 542 of the 857 between the two that have chapters, not of the 841.8 million of the totals shown
    expect(reason).toMatchObject({ says: 'one', params: { gap: '542', borrowed: 'yes' } })
    expect(reason?.params['share']).toBeCloseTo(542 / 857, 12)
  })

  test('what no sector holds explains a gap if much of it lies there', () => {
    const split = (flow: 'X' | 'M', total: string, energy: string) =>
      line(flow, { TOTAL: cells({ '2020': total }), energy: cells({ '2020': energy }) })
    // 10 of 100 and 90 of 200 are in no sector: 80 of the gap of 100
    const large = reasonsOf(russia(split('X', '100', '90')), morocco(split('M', '200', '110')))
    expect(large.find(({ id }) => id === 'allocation')).toMatchObject({
      speaks: 'for',
      says: 'large',
      params: { gap: '80', share: 0.8, sentShare: 0.1, receivedShare: 0.45 },
    })
    const none = speaking(russia(split('X', '100', '90')), morocco(split('M', '200', '190')))
    expect(none.allocation).toBe('against small')
    expect(speaking(russia(SENT), morocco(split('M', '200', '190'))).allocation).toBe('unknown oneSide')
    expect(speaking(russia(SENT), morocco(RECEIVED)).allocation).toBe('unknown neither')
  })

  test('editions of the Harmonized System are compared where both sides name theirs', () => {
    const split = (flow: 'X' | 'M', ...editions: string[]) =>
      line(flow, { TOTAL: cells({ '2020': '9' }), energy: cells({ '2020': '5' }) }, editions.length ? { editions } : {})
    const said = (sent: string[], received: string[]) =>
      speaking(russia(split('X', ...sent)), morocco(split('M', ...received))).edition
    expect(said(['H5'], ['H5'])).toBe('against same')
    expect(said(['H5'], ['H4', 'H5'])).toBe('for different')
    expect(said(['HS'], ['H5'])).toBe('unknown notNamed')
    expect(said([], ['H5'])).toBe('unknown noCodes')
  })
})
