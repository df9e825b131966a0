import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as check } from '@/app/api/v1/claims/[id]/check/route'
import { GET as claims } from '@/app/api/v1/claims/route'
import { findCheckedClaims, findClaimInFull } from '@/lib/server/checked-claims'
import type { ClaimCheck } from '@/lib/trade/claims/verdict'
import { at, call, serveDatabase, type Answer, type ServedDatabase } from './seeded-database'

let served: ServedDatabase
let checks: Map<string, ClaimCheck>
beforeAll(async () => {
  served = await serveDatabase({ seed: true })
  const ids = (await findCheckedClaims()).map(({ claim }) => claim.id)
  const found = await Promise.all(ids.map((id) => findClaimInFull(id)))
  checks = new Map(found.map((each): [string, ClaimCheck] => [each!.claim.id, each!.check]))
})
afterAll(() => served.close())

const of = (id: string): ClaimCheck => checks.get(id)!
const millions = (value: string | null | undefined): number => Math.round(Number(value ?? NaN) / 1e5) / 10

/** `imf-dots 1886.5 yes`: what each series gives, in millions or per cent, and whether it lies in the interval. */
const said = (evidence: ClaimCheck['direct']): string[] =>
  evidence.flatMap(({ series, findings }) =>
    findings.map(({ level, ratio, within }) => {
      const computed = level !== null ? millions(level) : ratio !== null ? `${(ratio * 100).toFixed(1)}%` : 'nothing'
      return `${series.source} ${series.reporter} ${computed} ${within === null ? '-' : within ? 'yes' : 'no'}`
    }),
  )

test('the verdicts of the 23 statements that come with the program', () => {
  expect(Object.fromEntries([...checks].map(([id, { verdict }]) => [id, verdict]))).toEqual({
    'morocco-2013-imports': 'consistent',
    'morocco-2013-exports': 'consistent',
    'russia-2020-exports': 'partly',
    'russia-2020-total': 'not-consistent',
    'morocco-2010-total': 'not-consistent',
    'morocco-2013-total': 'not-consistent',
    'morocco-2016-total': 'not-consistent',
    // In dirhams, and the figures are in dollars.
    'morocco-2014-imports': 'cannot-be-checked',
    'morocco-2014-exports': 'cannot-be-checked',
    // No figures for 2021 and later, but an index taken from the statement itself.
    'moscow-h1-2025': 'cannot-be-checked',
    'russia-h1-2025': 'cannot-be-checked',
    'russia-feb-2026': 'cannot-be-checked',
    'russia-h1-2022-total': 'cannot-be-checked',
    'russia-h1-2022-exports': 'cannot-be-checked',
    'russia-jan-feb-2022-total': 'cannot-be-checked',
    'russia-jan-feb-2022-exports': 'cannot-be-checked',
    'russia-jan-feb-2022-imports': 'cannot-be-checked',
    'russia-2021-total': 'cannot-be-checked',
    'russia-2021-exports': 'cannot-be-checked',
    'russia-2021-imports': 'cannot-be-checked',
    'russia-2021-balance': 'cannot-be-checked',
    'russia-2021-imports-level': 'cannot-be-checked',
    'russia-2021-exports-level': 'cannot-be-checked',
  })
})

test('a list gives each the verdict that its page gives, and the same notes', async () => {
  for (const { claim, check: listed } of await findCheckedClaims()) {
    expect([claim.id, listed.verdict, listed.notes]).toEqual([claim.id, of(claim.id).verdict, of(claim.id).notes])
    expect(listed.direct).toEqual(of(claim.id).direct)
  }
})

test('imports of 1.9 billion and exports of 270 million in 2013 are what both sources give for Morocco', () => {
  expect(said(of('morocco-2013-imports').direct)).toEqual(['imf-dots MAR 1886.5 yes', 'un-comtrade MAR 1907 yes'])
  expect(said(of('morocco-2013-exports').direct)).toEqual(['imf-dots MAR 272.3 yes', 'un-comtrade MAR 272.4 yes'])
})

test("3 billion in 2016 is in no series: Morocco's says 1.2 billion, and Russia's 1.3 as evidence of another kind", () => {
  const { direct, other } = of('morocco-2016-total')
  expect(said(direct)).toEqual(['imf-dots MAR 1205.5 no', 'un-comtrade MAR nothing -'])
  expect(said(other)).toEqual(['imf-dots RUS 1291.2 no'])
  expect(other.map(({ differs, verdict }) => [differs, verdict])).toEqual([[['mirror'], null]])
})

test('exports of 766 million in 2020 are what UN Comtrade gives (765.8) and not what the IMF does (780.9)', () => {
  const { direct, notes } = of('russia-2020-exports')
  expect(said(direct)).toEqual(['imf-dots RUS 780.9 no', 'un-comtrade RUS 765.8 yes'])
  expect(direct.map(({ verdict }) => verdict)).toEqual(['not-consistent', 'consistent'])
  expect(notes.map(({ code }) => code)).toEqual(['sources-disagree'])
})

test("a fall of 9.7 % in 2020 is not what Russia's figures give: 8.2 %", () => {
  const { direct, other } = of('russia-2020-total')
  // (780.9 + 393.0) / (772.5 + 506.0) - 1; UN Comtrade has only Russia's exports
  expect(said(direct)).toEqual(['imf-dots RUS -8.2% no', 'un-comtrade RUS nothing -'])
  expect(direct[1]!.reasons.map(({ code }) => code)).toContain('other-direction-missing')
  expect(said(other)).toEqual(['imf-dots MAR 18.6% no'])
})

test('1.5 billion in 2010 and almost 2.5 in 2013 are more than what Morocco reported', () => {
  expect(said(of('morocco-2010-total').direct)[0]).toBe('imf-dots MAR 1414.5 no')
  expect(said(of('morocco-2013-total').direct)).toEqual(['imf-dots MAR 2158.8 no', 'un-comtrade MAR 2179.4 no'])
  // Of the same statement: 1.9 billion and 270 million are not almost 2.5 billion.
  expect(of('morocco-2013-total').arithmetic).toMatchObject([{ kind: 'parts-levels', holds: false }])
})

test.each(['morocco-2014-imports', 'morocco-2014-exports'])('%s, in dirhams, is not compared with dollars', (id) => {
  const { direct, other, needed, notes } = of(id)
  expect(direct).toEqual([])
  expect(other.every(({ differs }) => differs.includes('currency'))).toBe(true)
  expect(
    other.flatMap(({ findings }) => findings).every(({ level, within }) => level === null && within === null),
  ).toBe(true)
  expect(needed).toMatchObject([{ reporter: 'MAR', partner: 'RUS', unit: 'MAD', period: '2014', complete: [] }])
  expect(notes.map(({ code }) => code)).toEqual(['other-currency-only'])
})

test('the index of Moscow comes from the statement about Moscow: it fits, and says nothing', () => {
  const { direct, other, notes, needed } = of('moscow-h1-2025')
  expect(direct).toEqual([])
  expect(said(other)).toEqual(['marokko-com RU-MOW 73.0% yes'])
  expect(other[0]).toMatchObject({ differs: ['same-statement', 'index'], verdict: null })
  expect(notes.map(({ code }) => code)).toEqual(['same-statement-only'])
  expect(needed.map(({ reporter, period }) => `${reporter} ${period}`)).toEqual(['RU-MOW 2025-S1', 'RU-MOW 2024-S1'])
})

describe('what cannot be checked names the data needed', () => {
  test.each([
    ['russia-h1-2025', ['2025-S1 6', '2024-S1 6'], [['T'], ['X', 'M']]],
    ['russia-feb-2026', ['2025 12'], [['T'], ['X', 'M']]],
    ['russia-h1-2022-total', ['2022-S1 6', '2021-S1 6'], [['T'], ['X', 'M']]],
    ['russia-h1-2022-exports', ['2022-S1 6', '2021-S1 6'], [['X']]],
    ['russia-jan-feb-2022-total', ['2022-01/P2M 2', '2021-01/P2M 2'], [['T'], ['X', 'M']]],
    ['russia-jan-feb-2022-exports', ['2022-01/P2M 2', '2021-01/P2M 2'], [['X']]],
    ['russia-jan-feb-2022-imports', ['2022-01/P2M 2', '2021-01/P2M 2'], [['M']]],
    ['russia-2021-total', ['2021 12', '2020 0 imf-dots'], [['T'], ['X', 'M']]],
    ['russia-2021-exports', ['2021 12', '2020 0 imf-dots un-comtrade'], [['X']]],
    ['russia-2021-imports', ['2021 12', '2020 0 imf-dots'], [['M']]],
    ['russia-2021-balance', ['2021 12'], [['X', 'M']]],
    ['russia-2021-imports-level', ['2021 12', '2020 0 imf-dots'], [['M']]],
    ['russia-2021-exports-level', ['2021 12', '2020 0 imf-dots un-comtrade'], [['X']]],
  ])('%s: periods with the number of missing months and who has them: %j', (id, periods, flows) => {
    const { needed } = of(id)
    expect(needed.map(({ period, missing, complete }) => [period, missing.length, ...complete].join(' '))).toEqual(
      periods,
    )
    for (const each of needed) expect(each).toMatchObject({ reporter: 'RUS', partner: 'MAR', flows })
  })
})

test('the statement on 2021 is at odds with itself: 42.8 to 44.7 % for the parts, 42 % for the total', () => {
  for (const id of ['russia-2021-total', 'russia-2021-exports', 'russia-2021-imports', 'russia-2021-balance']) {
    const parts = of(id).arithmetic.find((found) => found.kind === 'parts-growth')
    expect(parts).toMatchObject({ kind: 'parts-growth', holds: false })
    if (parts?.kind === 'parts-growth')
      expect([parts.implied!.low, parts.implied!.high].map((end) => (end * 100).toFixed(1))).toEqual(['42.8', '44.7'])
  }
})

test('the base that 1.6 billion and 42 % imply, 1,088 to 1,166 million, is less than the 1,173.9 that Russia reported', () => {
  expect(of('russia-2021-total').bases).toMatchObject([
    { series: { source: 'imf-dots' }, value: '1173894236', within: false },
  ])
})

test('Moscow and Russia in the first half of 2025: on both pages, and both can be true', () => {
  for (const id of ['moscow-h1-2025', 'russia-h1-2025']) {
    const both = of(id).arithmetic.find((found) => found.kind === 'part-of-whole')
    if (both?.kind !== 'part-of-whole') throw new Error('the two statements are not set against each other')
    expect(both.claims).toEqual({ part: 'moscow-h1-2025', whole: 'russia-h1-2025' })
    expect(both.upTo.toFixed(2)).toBe('0.75')
    expect(both.possible.find(({ x }) => x === 0.4)!.point.toFixed(3)).toBe('0.013')
  }
})

test('the call gives the same verdict, the figure with its digits, and a sentence', async () => {
  const { status, body } = await call(check, '/api/v1/claims/russia-2020-exports/check', {
    params: { id: 'russia-2020-exports' },
  })
  expect(status).toBe(200)
  expect(body.verdict).toBe('partly')
  expect(at(body, 'direct', 1, 'findings', 0, 'level')).toBe(765846052)
  expect(at(body, 'direct', 1, 'value')).toEqual({
    value: 765846052,
    status: 'normal',
    valuation: 'FOB',
    complete: { have: 12, need: 12 },
  })
  expect(at(body, 'figures', 0, 'interval')).toMatchObject({ low: 765500000, high: 766500000, rule: 'rounding' })
  expect(String(body.sentence).replaceAll('\u00a0', ' ')).toBe(
    'The figures agree with the statement only in part. “766 million USD” covers 765.5 million USD to 766.5 million USD: Direction of Trade Statistics gives 780.9 million USD, which does not fit; UN Comtrade database gives 765.8 million USD, which fits. The sources disagree: at least one agrees with the statement and at least one does not.',
  )
})

test('claims are filtered by verdict, speaker and words', async () => {
  const ids = async (query: string): Promise<unknown[]> =>
    ((await call(claims, `/api/v1/claims?${query}`)).body.claims as Answer[]).map(({ id }) => id)
  expect(await ids('verdict=consistent')).toEqual(['morocco-2013-exports', 'morocco-2013-imports'])
  expect(await ids('partner=RUS&verdict=cannot-be-checked')).toEqual(['morocco-2014-exports', 'morocco-2014-imports'])
  expect(await ids('saidBy=Ambassador%20Shuvaev')).toEqual(['russia-2021-exports-level', 'russia-2021-imports-level'])
  expect(await ids('q=tass%20PATRUSHEV')).toEqual(['russia-h1-2025'])
  // "42.8 to 44.7 %" stands in its note; neither is a wildcard.
  expect(await ids('q=%25')).toEqual(['russia-2021-total'])
  expect(await ids('q=_')).toEqual([])
})
