import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readClaimsFile } from '@/lib/import/claims-file'
import { serverClaimWords } from '@/lib/server/claim-words'

const H = 'reporter,partner,flow,period,change,said_by,published_by,date'
const R = 'RUS,MAR,T,2021,+42%,A minister,A paper,2022-03-09'
const table = (...rows: readonly string[]): string => [H, ...rows, ''].join('\n')
/** The row with another cell in the place of one. */
const with_ = (cell: string, other: string): string => R.replace(cell, other)
const levels = (level: string): string =>
  `${H.replace('change', 'level,unit')}\n${R.replace('+42%', `"${level}",USD`)}\n`
const bytes = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text)
const in_ = (encoding: string, speaker: string): Buffer => iconv.encode(table(with_('A minister', speaker)), encoding)

const words = serverClaimWords('en')
async function told(file: string | Uint8Array): Promise<string[]> {
  const { claims, problems } = await readClaimsFile(bytes(file))
  return [
    `${claims.length} read`,
    ...problems.map(({ line, column, ...problem }) =>
      [line, column ?? '-', String(problem.params.value ?? ''), words.problem(problem)].join(' | '),
    ),
  ]
}

describe('a file that is no table of claims is refused by what it is', () => {
  test.each([
    ['zero bytes', '', '1 | - |  | There are no rows of claims under a header line.'],
    ['blank lines', '\n\n  \n', '1 | - |  | There are no rows of claims under a header line.'],
    ['gzip', gzipSync(table(R)), '1 | - | gzip | This is a packed file. Unpack it and choose the table in it.'],
    [
      'a workbook',
      Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), Buffer.alloc(20), Buffer.from('[Content_Types].xml')]),
      '1 | - | xlsx | This is a workbook, not a CSV table. Save the sheet with the statements as “CSV UTF-8”.',
    ],
    [
      'a web page',
      "<html><script>fetch('//canary')</script></html>",
      '1 | - | html | This is no text table. Save the statements as “CSV UTF-8”.',
    ],
    ['JSON', '{"claims": []}', '1 | - | json | This is no text table. Save the statements as “CSV UTF-8”.'],
    [
      'no header',
      'a,b\n1,2\n',
      '1 | - | a b | “a b” is no header of claims, which has at least: reporter, partner, flow, period, said_by, published_by, date. The template shows one.',
    ],
    [
      'prototype headers',
      '__proto__,constructor,a.__proto__.polluted,__proto__\n1,2,3,4\n',
      '1 | - | __proto__ constructor a.__proto__.pollu… | “__proto__ constructor a.__proto__.pollu…” is no header of claims, which has at least: reporter, partner, flow, period, said_by, published_by, date. The template shows one.',
    ],
    [
      'lines above the header',
      `My claims\n\n${table(R)}`,
      '1 | - | 3 | The header is in line 3. Delete the lines above it.',
    ],
    ['a comment', `# generated\n${table(R)}`, '1 | - | 2 | The header is in line 2. Delete the lines above it.'],
    [
      'a column twice',
      `${H},change\n${R},+43%\n`,
      '1 | change | change | There are two columns for change. Delete or rename one.',
    ],
    [
      'Arabic of Windows',
      in_('windows-1256', 'وزير التجارة فرنسا'),
      /^2 \| - \| 0xE6 \| Here is a byte \(0xE6\) that is not UTF-8/,
    ],
    ['Chinese of Windows', in_('gb18030', '贸易部长'), /^2 \| - \| 0xC3 \| |^2 \| - \| 0xD2 \| /],
    [
      'UTF-8 with a broken byte',
      Buffer.concat([Buffer.from(`${H}\nRUS,MAR,T,2021,+42%,é`), Buffer.from([0xff]), Buffer.from(',A paper,2022\n')]),
      /^2 \| - \| 0xFF \| /,
    ],
  ])('%s', async (_, file, expected) => {
    const [read, ...problems] = await told(file)
    expect(read).toBe('0 read')
    expect(problems).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a row that cannot be read names line, column, value, rule and remedy, and the next row is read', () => {
  test.each([
    [
      'NUL',
      with_('minister', 'min\0ister'),
      '2 | said_by | A min�ister | This holds NUL (U+0000), which cannot be seen. Type the text again.',
    ],
    [
      'an escape',
      with_('minister', '\x1b[31mred'),
      '2 | said_by | A �[31mred | This holds U+001B, which cannot be seen. Type the text again.',
    ],
    ['a change of direction', with_('minister', 'min\u202eister'), /This holds U\+202E, which cannot be seen/],
    [
      'a cell of 2 MB',
      with_('A minister', 'F'.repeat(2 ** 21)),
      `2 | said_by | ${'F'.repeat(39)}… | This cell has 2,097,152 characters; 10,000 are the limit.`,
    ],
    [
      'a cell of 100,000',
      with_('A minister', 'W'.repeat(100_000)),
      /This cell has 100,000 characters; 10,000 are the limit/,
    ],
    ['a speaker of 8,000', with_('A minister', 'W'.repeat(8000)), /This is too long: 300 characters are the limit/],
    ['a quote that never ends', `"${R}`, /^2 \| reporter \| .* \| A quote begins here and never ends/],
    [
      'a quote within a text',
      with_('RUS', '"RUS"x'),
      /^2 \| reporter \| "RUS"x \| A quote stands here within a text. Double it/,
    ],
    ['backslashes', with_('A minister', String.raw`"A \"B\""`), /^2 \| said_by \| .*Double it/],
    [
      'a short row',
      'RUS,MAR',
      '2 | - |  | The row has 2 cells and the header 8. Put texts that hold a comma (or what else stands between cells) in quotes.',
    ],
    [
      'a long row',
      `${R},x,y`,
      '2 | - | x, y | The row has 10 cells and the header 8. Put texts that hold a comma (or what else stands between cells) in quotes.',
    ],
    ['the header again', H, '2 | - |  | The header stands here once more. Delete this line.'],
    [
      'a total',
      'Total,,,,,,,',
      '2 | - | Total | This line says “Total” and nothing else: a note or a total is no statement. Delete it.',
    ],
    ['a footnote', '* provisional', /This line says “\* provisional” and nothing else/],
    [
      'an unknown area',
      with_('MAR', 'Germny'),
      '2 | partner | Germny | “Germny” is not a known area. Did you mean Germany?',
    ],
    ['no area at all', with_('MAR', 'Atlantis'), /Give a code such as RUS, MAR or RU-MOW/],
    [
      'an area of its own',
      with_('MAR', 'Russia'),
      '2 | partner | RUS | Reporter and partner are the same. Name the other side.',
    ],
    [
      'a flow',
      with_(',T,', ',exprot,'),
      '2 | flow | exprot | “exprot” is not a flow: X exports, M imports, T total, B balance, RX re-exports, RM re-imports.',
    ],
    [
      'a fiscal year',
      with_('2021', '2021/22'),
      '2 | period | 2021/22 | “2021/22” is a fiscal year, and only you know the month it begins in. Write its months, such as “April 2021 – March 2022” or “2021/22 from April”.',
    ],
    [
      'a date of two readings',
      with_('2022-03-09', '03/04/2022'),
      '2 | date | 03/04/2022 | “03/04/2022” could be 2022-04-03 or 2022-03-04. Write it in one of these ways.',
    ],
    [
      'a date made a number',
      with_('2022-03-09', '44629'),
      '2 | date | 44629 | A spreadsheet has made a number of a date: 2022-03-09, perhaps. Write it so.',
    ],
    [
      'a bare change',
      with_('+42%', '42'),
      '2 | change | 42 | “42” of what? Write 42%, x42 for a factor, or 42pp for points.',
    ],
    ['a thousand or one', with_('+42%', '"+1,000%"'), /“\+1,000%” could be a thousand or one/],
    ['more than all', with_('+42%', '-120%'), /“-120%” is more than all there was/],
    ['a formula', with_('+42%', '=1+1'), /“=1\+1” is not a change/],
    ['blanks without end', with_('+42%', `1${' '.repeat(9000)}x`), /This is too long: 60 characters are the limit/],
    [
      'a script for an address',
      `${R},javascript:alert(1)`,
      /is not an address. It begins with https/,
      `${H},url`,
      `${R},`,
    ],
  ] as const)('%s', async (_, row, expected, header: string = H, good: string = R) => {
    const [read, ...problems] = await told([header, row, good, ''].join('\n'))
    expect(read).toBe('1 read')
    expect(problems).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)])
  })

  test.each([
    ['950 m XPF', /“950 m XPF” holds its currency. Write the amount alone/],
    ['3.8 bn GBP', /The level is in “GBP” and the unit says “USD”/],
    ['1,234', /“1,234” could be thousands or decimals/],
    ['1.435 bn', /could be thousands or decimals/],
    ['NaN', /is not a level/],
    ['1e400', /is not a level/],
    ['(5)', /is not a level/],
    ['-5', /Only a balance can be negative/],
  ])('a level of %s', async (level, expected) => {
    expect(await told(levels(level))).toEqual(['0 read', expect.stringMatching(expected)])
  })
})

describe('what leaves no doubt is read', () => {
  test.each([
    ['UTF-16 with tabs', Buffer.from(`\ufeff${table(R).replaceAll(',', '\t')}`, 'utf16le')],
    ['UTF-8 with a mark', `\ufeff${table(R)}`],
    ['semicolons and a line for a spreadsheet', `sep=;\n${table(R).replaceAll(',', ';')}`],
    ['line ends of old', table(R).replaceAll('\n', '\r')],
    ['no line end', table(R).trimEnd()],
    ['marks of right-to-left editors', table(with_('A minister', '\u200fA minister'))],
    ['a text over two lines', table(with_('A minister', '"A minister,\r\nof trade"'))],
    ['emoji', table(with_('A minister', '\u{1F468}\u200d\u{1F469}'))],
  ])('%s', async (_, file) => {
    expect(await told(file)).toEqual(['1 read'])
  })

  test.each([
    ['1,5 bn', '1500000000'],
    ['1,600,000,000', '1600000000'],
    ['1.600.000.000', '1600000000'],
    ['1 600 000 000', '1600000000'],
    ["1'600'000'000", '1600000000'],
    ['950m', '950000000'],
  ])('a level of %s is %s', async (level, digits) => {
    const { claims } = await readClaimsFile(bytes(levels(level)))
    expect(claims[0]?.claim.level).toBe(digits)
  })

  test.each([
    ['31.12.2021', '2021-12-31'],
    ['03.04.2022', '2022-04-03'],
    ['17/10/2025', '2025-10-17'],
    ['9 March 2022', '2022-03-09'],
    ['9. März 2022', '2022-03-09'],
    ['October 2025', '2025-10'],
  ])('said on %s: %s', async (date, day) => {
    const { claims } = await readClaimsFile(bytes(table(with_('2022-03-09', date))))
    expect(claims[0]?.claim.date).toBe(day)
  })

  test.each([
    ['H1 2021', '2021-S1'],
    ['first half of 2021', '2021-S1'],
    ['1 полугодие 2021', '2021-S1'],
    ['à fin novembre 2021', '2021-01/P11M'],
    ['four quarters to Q2 2024', '2023-07/P12M'],
    ['four quarters ending Q2 2024', '2023-07/P12M'],
    ['the four quarters to the end of Q2 2024', '2023-07/P12M'],
    ['year to Q2 2024', '2023-07/P12M'],
    ['12 months to June 2024', '2023-07/P12M'],
    ['January to September 2021', '2021-01/P9M'],
    ['янв-фев 2021', '2021-01/P2M'],
  ])('the period %s is %s', async (period, notation) => {
    const { claims } = await readClaimsFile(bytes(table(with_('2021', period))))
    expect(claims[0]?.claim.period).toBe(notation)
  })

  test('what is not Unicode is a guess, and some of it is told so that one can see whether it is right', async () => {
    expect((await readClaimsFile(in_('windows-1252', 'Ministre Réunion'))).guessed).toEqual({
      ...{ encoding: 'windows-1252', sample: 'Réunion' },
    })
    expect((await readClaimsFile(in_('windows-1251', 'Министр торговли'))).guessed).toEqual({
      ...{ encoding: 'windows-1251', sample: 'Министр торговли' },
    })
    expect((await readClaimsFile(bytes(table(with_('minister', 'Môroc'))))).guessed).toBeNull()
  })

  test('scripts, templates and formulas are texts like any other', async () => {
    for (const text of ['<script>alert(1)</script>', '{{7*7}}${7*7}<%=7*7%>', `=cmd|' /C calc'!A0`]) {
      const { claims } = await readClaimsFile(bytes(table(with_('A minister', text))))
      expect(claims[0]?.claim.saidBy).toBe(text)
    }
  })
})
