import iconv from 'iconv-lite'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { firstProblem, HEADER as H, manyRows, observationsOf, problemsOf, readAll, row, type RowCells } from './reading'

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((sign) => {
      const four = Buffer.alloc(4)
      four.writeUInt32LE(sign.codePointAt(0)!)
      return four
    }),
  )
const tar = (text: string): Buffer => {
  const head = Buffer.alloc(512)
  head.write('table.csv')
  head.write('ustar', 257)
  return Buffer.concat([head, Buffer.from(text)])
}
const CRLF_TAB = (H + row()).replaceAll(',', '\t').replaceAll('\n', '\r\n')

describe('a file as a whole', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['zero bytes', '', 'E_EMPTY_FILE@:'],
    ['only blank lines', '\n\n  \n', 'E_EMPTY_FILE@:'],
    ['a byte order mark and nothing else', Buffer.from([0xef, 0xbb, 0xbf]), 'E_EMPTY_FILE@:'],
    ['a header without rows', H, 'E_NO_ROWS@1:'],
    ['a gzip bomb', gzipSync(Buffer.alloc(10_000_000, 48)), 'E_ARCHIVE@:'],
    ['a web page', '<html><script>fetch("//canary")</script></html>', 'E_NOT_TEXT@:'],
    ['a web page after a comment', '\ufeff\n<!-- x -->\n<!DOCTYPE html><table></table>', 'E_NOT_TEXT@:'],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004xx[Content_Types].xml', 'latin1'), 'E_NOT_TEXT@:'],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'E_NOT_TEXT@:'],
    ['a PDF document', '%PDF-1.7\n', 'E_NOT_TEXT@:'],
    ['a JSON document', '{ "reporter": "DEU" }', 'E_NOT_TEXT@:'],
    ['a JSON document of lines', '{"reporter":"DEU"}\n{"reporter":"MAR"}\n', 'E_NOT_TEXT@:'],
    ['an archive by tar', tar(H + row()), 'E_NOT_TEXT@:'],
    ['a parquet file', Buffer.from('PAR1\u0015\u0004\u0015', 'latin1'), 'E_NOT_TEXT@:'],
    ['UTF-32 with a byte order mark', utf32(`\ufeff${H}${row()}`), 'E_NOT_TEXT@:'],
    ['UTF-32 without one', utf32(H + row()).swap32(), 'E_NOT_TEXT@:'],
    ['a gzip file in a gzip file', gzipSync(gzipSync(H + row())), 'E_ARCHIVE@:'],
    ['a gzip file that was cut', gzipSync(H + row()).subarray(0, 40), 'E_ARCHIVE@:'],
    ['a byte order mark of UTF-16 and nothing else', Buffer.from([0xff, 0xfe]), 'E_EMPTY_FILE@:'],
    ['20,000 columns', `${Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',')}\n1\n`, 'E_TOO_MANY_COLUMNS@1:'],
    [
      'two columns of one name',
      `reporter,partner,flow,product,period,value,value,unit\n${row()}`,
      'E_DUPLICATE_COLUMN@1:value',
    ],
    [
      'a missing and an extra column',
      `reporter,partner,flow,sector,period,value,remark\n${row()}`,
      'E_MISSING_COLUMN@1:',
    ],
    ['names of object prototypes', '__proto__,constructor,a.__proto__.polluted,__proto__\n1,2,3,4\n', 'E_FORMAT@1:'],
    ['no table at all', 'Dear all,\nplease find attached\n', 'E_FORMAT@1:'],
  ])('%s is refused with one problem', async (_, content, expected) => {
    const reading = await readAll(content)
    expect(problemsOf(reading)).toEqual([expected])
    expect(reading.rows).toEqual([])
  })

  test('says what a file is that is no text', async () => {
    expect((await readAll('<table><tr></table>')).error?.params).toEqual({ kind: 'html' })
    expect((await readAll(Buffer.from('PK\u0003\u0004a/xl/workbook.xml', 'latin1'))).error?.params).toEqual({
      kind: 'xlsx',
    })
  })

  test('names both positions of two value columns, and what is missing', async () => {
    const twice = await readAll(`reporter,partner,flow,sector,period,value,value,status\n${row()}`)
    expect(twice.error).toMatchObject({ code: 'E_DUPLICATE_COLUMN', params: { field: 'value', first: 6, second: 7 } })
    const missing = await readAll(`reporter,partner,flow,sector,period,value,note\n${row()}`)
    expect(missing.error).toMatchObject({ code: 'E_MISSING_COLUMN', params: { missing: 'unit' } })
  })

  test('leaves prototypes alone', async () => {
    await readAll('__proto__,constructor,a.__proto__.polluted,__proto__\n1,2,3,4\n')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('encodings', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8 with a byte order mark', utf8(`\ufeff${H}${row()}`), 'utf-8'],
    ['UTF-16 LE with a byte order mark, tabs and CRLF', Buffer.from(`\ufeff${CRLF_TAB}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without a byte order mark', Buffer.from(CRLF_TAB, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a byte order mark', Buffer.from(`\ufeff${CRLF_TAB}`, 'utf16le').swap16(), 'utf-16be'],
  ])('%s is read', async (_, bytes, encoding) => {
    const reading = await readAll(bytes)
    expect(problemsOf(reading)).toEqual([])
    expect(reading.head).toMatchObject({ encoding, header: expect.arrayContaining(['reporter', 'currency']) })
    expect(observationsOf(reading)).toMatchObject([
      { reporter: 'DEU', partner: 'FRA', value: '1234567.89', unit: 'EUR' },
    ])
  })

  test('windows-1252 is read, and said so with the first byte that is not UTF-8', async () => {
    const reading = await readAll(iconv.encode(H + row({ partner: 'Réunion' }), 'windows-1252'))
    expect(observationsOf(reading)).toMatchObject([{ partner: 'REU' }])
    expect(reading.warnings).toMatchObject([
      { code: 'W_ENCODING', line: 2, params: { encoding: 'windows-1252', byte: 63 } },
    ])
  })

  test('windows-1251 is told by its Cyrillic words', async () => {
    const text = H + row({ partner: 'Марокко', flow: 'экспорт' }) + row({ partner: 'Египет', flow: 'импорт' })
    const reading = await readAll(iconv.encode(text, 'windows-1251'))
    expect(reading.head?.encoding).toBe('windows-1251')
    expect(observationsOf(reading).map(({ partner, flow }) => [partner, flow])).toEqual([
      ['MAR', 'X'],
      ['EGY', 'M'],
    ])
  })

  test.each([
    ['windows-1250', 'Česko', undefined],
    ['windows-1253', 'Réunion'.replace('é', 'e'), 'REU'],
    ['windows-1254', 'Türkiye', 'TUR'],
    ['windows-1256', 'فرنسا', 'FRA'],
    ['cp1256', 'فرنسا', 'FRA'],
    ['koi8-r', 'Марокко', 'MAR'],
    ['gb18030', '法国', undefined],
    ['shift-jis', 'フランス', undefined],
  ])('%s is read where a person names it', async (encoding, partner, area) => {
    const reading = await readAll(iconv.encode(H + row({ partner }), encoding), { encoding })
    if (area) expect(observationsOf(reading)).toMatchObject([{ partner: area }])
    else expect(firstProblem(reading)).toMatchObject({ code: 'E_UNKNOWN_COUNTRY', value: partner })
  })

  test.each<[string, Uint8Array, number]>([
    [
      'a lone 0xFF',
      Buffer.concat([utf8(H), utf8('DEU,'), Buffer.from([0xff]), utf8(',export,8703,2024-03,1,EUR,A\n')]),
      2,
    ],
    ['Arabic in windows-1256', iconv.encode(H + row({ partner: 'فرنسا' }), 'windows-1256'), 2],
    ['Chinese in GB18030', iconv.encode(H + row() + row({ partner: '法国' }), 'gb18030'), 3],
    [
      'UTF-8 with one wrong byte in line 50,002',
      Buffer.concat([
        utf8(H + manyRows(50_000).replace('FRA', 'Côte d’Ivoire')),
        utf8('DEU,R'),
        Buffer.from([0xe9]),
        utf8('union,export,8703,2024-03,1,EUR,A\n'),
      ]),
      50_002,
    ],
  ])('%s is refused in its line, and no other line is', async (_, bytes, line) => {
    const reading = await readAll(bytes)
    expect(problemsOf(reading)).toEqual([`E_ENCODING@${line}:partner`])
    expect(reading.rows.filter(({ kind }) => kind === 'observation')).toHaveLength(line - 2)
  })

  const NO_MORE = { second: 'none', third: 'none' }

  test('each line with wrong bytes is refused with its first one, and what the likely encoding makes of it', async () => {
    const line = (...bytes: number[]) =>
      Buffer.concat([utf8('DEU,'), Buffer.from(bytes), utf8(',export,8703,2024-03,1,EUR,A\r\n')])
    const bytes = Buffer.concat([
      utf8(H),
      ...[line(0xff), line(0xc0, 0xaf), utf8(row({ partner: 'Côte d’Ivoire' })), line(0xed, 0xa0, 0x80), line(0xe9)],
    ])
    const ends = [...bytes.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []))
    for (const chunk of [1, 7, 65_536]) {
      const reading = await readAll(bytes, { chunk })
      const refused = reading.rows.flatMap((read) => (read.kind === 'refused' ? [read] : []))
      expect(refused.map(({ problems: [problem] }) => [problem?.line, problem?.value, problem?.params])).toEqual([
        [2, '\\xFF', { encoding: 'utf-8', byte: ends[0]! + 4, first: 'windows-1252: ÿ', ...NO_MORE }],
        [3, '\\xC0\\xAF', { encoding: 'utf-8', byte: ends[1]! + 4, first: 'windows-1252: À¯', ...NO_MORE }],
        [5, '\\xED\\xA0\\x80', { encoding: 'utf-8', byte: ends[3]! + 4, first: 'windows-1252: í\u00a0€', ...NO_MORE }],
        [6, '\\xE9', { encoding: 'utf-8', byte: ends[4]! + 4, first: 'windows-1252: é', ...NO_MORE }],
      ])
      expect(refused[0]?.cells[1]).toBe('\\xFF')
      expect(observationsOf(reading)).toMatchObject([{ partner: 'CIV' }])
    }
  })

  test('a wrong byte in a quoted cell of several lines is found, and lines before and after it are not confused', async () => {
    const wrong = Buffer.concat([utf8('DEU,"FR\nA'), Buffer.from([0xff]), utf8('",export,8703,2024-03,1,EUR,A\n')])
    const bytes = Buffer.concat([utf8(H + row({ partner: 'Réunion' })), wrong, utf8(row())])
    expect(problemsOf(await readAll(bytes))).toEqual(['E_ENCODING@3:partner'])
  })

  test('wrong bytes in the header are said before anything else', async () => {
    const bytes = Buffer.concat([
      utf8('reporter,partner,flow,sector,period,value,currency,'),
      Buffer.from([0xff]),
      utf8(`\n${row()}`),
    ])
    expect(problemsOf(await readAll(bytes))).toEqual(['E_ENCODING@1:'])
  })

  test('ISO 8859-1 has no signs where windows-1252 has some', async () => {
    const bytes = iconv.encode(H + row({ partner: 'Réunion' }) + row({ partner: 'Côte d’Ivoire' }), 'windows-1252')
    expect(problemsOf(await readAll(bytes, { encoding: 'windows-1252' }))).toEqual(['W_ENCODING@2:'])
    expect(problemsOf(await readAll(bytes, { encoding: 'latin1' }))).toEqual([
      'W_ENCODING@2:',
      'E_CONTROL_CHAR@3:partner',
    ])
  })

  test('a named encoding is used instead of the one found', async () => {
    const arabic = iconv.encode(H + row({ partner: 'Réunion' }), 'windows-1252')
    expect(problemsOf(await readAll(arabic, { encoding: 'utf-8' }))).toEqual(['E_ENCODING@2:partner'])
    expect(problemsOf(await readAll(arabic, { encoding: 'klingon' }))).toEqual(['E_ENCODING_NAME@:'])
  })
})

describe('characters in cells', () => {
  test.each<[string, string, string]>([
    ['NUL', 'FR\0A', 'NUL (U+0000)'],
    ['an ANSI escape', '\u001b[31mFRA\u0007', 'ESC (U+001B)'],
    ['a bidirectional override', 'FRA\u202eARF', 'U+202E'],
  ])('%s is refused in line 2, column partner, by its name', async (_, partner, character) => {
    const reading = await readAll(H + row({ partner }))
    expect(problemsOf(reading)).toEqual(['E_CONTROL_CHAR@2:partner'])
    expect(firstProblem(reading).params).toEqual({ character })
  })

  test('refused cells come out without control characters', async () => {
    const [refused] = (await readAll(H + row({ partner: 'FR\0A' }))).rows
    expect(refused?.kind === 'refused' && refused.cells[1]).toBe('FR\u2400A')
  })

  test('one name in two compositions is one area', async () => {
    const reading = await readAll(
      H + row({ partner: 'Côte d’Ivoire' }) + row({ partner: 'Co\u0302te d’Ivoire', period: '2024-04' }),
    )
    expect(observationsOf(reading).map(({ partner }) => partner)).toEqual(['CIV', 'CIV'])
    expect(problemsOf(reading)).toEqual(['W_NORMALISED@3:partner'])
  })

  test.each(['CÃ´te d\u2019Ivoire', 'CÃ´te dâ€™Ivoire', "CÃ´te d'Ivoire"])(
    '%s is mended and said so',
    async (partner) => {
      const reading = await readAll(H + row({ partner }))
      expect(observationsOf(reading)).toMatchObject([{ partner: 'CIV' }])
      expect(problemsOf(reading)).toEqual(['W_MOJIBAKE@2:partner'])
    },
  )

  test('emoji are cut between characters, never inside one', async () => {
    const problem = firstProblem(await readAll(H + row({ partner: '👨‍👩‍👧'.repeat(30) })))
    expect(problem.code).toBe('E_UNKNOWN_COUNTRY')
    expect(Array.from(problem.value ?? '')).toHaveLength(40)
    expect(problem.value).not.toMatch(/\p{Cs}/u)
  })
})

describe('the form of the table', () => {
  test.each<[string, string, number]>([
    ['a sep= line', `sep=;\n${(H + row()).replaceAll(',', ';')}`, 1],
    ['line ends of a lone CR', (H + row() + row({ period: '2024-04' })).replaceAll('\n', '\r'), 2],
    ['no line end at the end', (H + row()).slice(0, -1), 1],
    ['quoted cells', H + row({ partner: '"FRA"', value: '"1234567.89"' }), 1],
    ['blank lines and padded ones', `\n${H}\n${row()},,,,,,,\n\n${row({ period: '2024-04' })}`, 2],
    ['one empty cell too many', H + row().replace('\n', ',\n'), 1],
    ['one empty column too many in the header too', H.replace('\n', ',\n') + row().replace('\n', ',\n'), 1],
    ['pipes', (H + row()).replaceAll(',', '|'), 1],
    ['line ends of three kinds', H.replace('\n', '\r\n') + row().replace('\n', '\r') + row({ period: '2024-04' }), 2],
    ['cells in apostrophes', H + row({ reporter: "'DEU'", sector: "'8703'", value: "'5'" }), 1],
    ['cells in curly quotes', H + row({ reporter: '“DEU”', partner: '«FRA»', period: '„2024“' }), 1],
    ['spreadsheet apostrophes', H + row({ reporter: "'DEU", sector: "'0101", period: "'2024", value: "'5" }), 1],
    ['byte order marks and blanks of no width', H + row({ reporter: '\ufeffDEU', partner: '\u200bFRA\u00a0' }), 1],
  ])('%s is read', async (_, content, rows) => {
    const reading = await readAll(content)
    expect(problemsOf(reading)).toEqual([])
    expect(observationsOf(reading)).toHaveLength(rows)
  })

  test('semicolons come with decimal commas', async () => {
    const reading = await readAll(
      'reporter;partner;flow;sector;period;value;currency;status\nDEU;"Congo, Dem. Rep.";export;8703;2024-03;1234,50;EUR;A\n',
    )
    expect(reading.head).toMatchObject({ delimiter: ';', decimal: ',' })
    expect(observationsOf(reading)).toMatchObject([{ partner: 'COD', value: '1234.50' }])
  })

  test('comments before the header are skipped with a count', async () => {
    const reading = await readAll(`# generated by X\n# on a day\n${H}${row()}`)
    expect(reading.warnings).toMatchObject([{ code: 'W_PREAMBLE', params: { count: 2 } }])
    expect(reading.head?.headerLine).toBe(3)
    expect(reading.rows).toMatchObject([{ kind: 'observation', line: 4 }])
  })

  test('a short and a long row are told apart, with their counts', async () => {
    const reading = await readAll(`${H}DEU,FRA,export,8703,2024-03\nDEU,FRA,export,8703,2024-03,1,EUR,A,x,y\n`)
    expect(problemsOf(reading)).toEqual(['E_MISSING_CELL@2:', 'E_EXTRA_CELL@3:'])
    expect(reading.rows).toMatchObject([
      { problems: [{ params: { found: 5, expected: 8 } }] },
      { problems: [{ params: { found: 10, expected: 8 }, value: 'x | y' }] },
    ])
  })

  test('repeated headers are refused in their lines', async () => {
    const reading = await readAll(H + H + row() + `\ufeff${H}` + row({ period: '2024-04' }))
    expect(problemsOf(reading)).toEqual(['E_REPEATED_HEADER@2:', 'E_REPEATED_HEADER@4:'])
    expect(observationsOf(reading)).toHaveLength(2)
  })

  test.each(['Total general', 'Grand Total:', 'ИТОГО:', 'Zwischensumme', 'Sous-total', 'Ensemble', 'المجموع العام'])(
    'a total called “%s” is no row',
    async (name) => {
      expect(problemsOf(await readAll(`${H}${row()}${name},,,,,5,,\n${name},5\n`))).toEqual([
        'E_TOTAL_ROW@3:reporter',
        'E_TOTAL_ROW@4:reporter',
      ])
    },
  )

  test('totals and footnotes below the table are no rows', async () => {
    const reading = await readAll(`${H}${row()}Total,,,,,1234567.89,,\n* provisional\n`)
    expect(problemsOf(reading)).toEqual(['E_TOTAL_ROW@3:reporter', 'E_FOOTNOTE@4:'])
  })

  test('what ends a COPY of PostgreSQL ends no file', async () => {
    const reading = await readAll(`${H}${row()}\\.\n${row({ period: '2024-04' })}`)
    expect(problemsOf(reading)).toEqual(['E_FOOTNOTE@3:'])
    expect(observationsOf(reading)).toHaveLength(2)
  })

  test('a row shifted by one says so', async () => {
    const reading = await readAll(`${H}1,DEU,FRA,export,8703,2024-03,1,EUR\n1,DEU,FRA,export,8703,2024-03,1,EUR,A\n`)
    const codes = problemsOf(reading)
    expect(codes).toContain('E_FLOW@2:flow')
    expect(codes).toContain('E_SHIFTED_COLUMNS@2:')
    expect(codes.at(-1)).toBe('E_SHIFTED_COLUMNS@3:')
  })
})

describe('quotes and sizes', () => {
  test.each<[string, string, string, Record<string, string | number>]>([
    [
      'text after a closing quote',
      'DEU,"FRA"x,export,8703,2024-03,1,EUR,A',
      'E_STRAY_QUOTE@2:partner',
      { reason: 'other' },
    ],
    [
      'a quote inside a plain cell',
      'DEU,FR"A,export,8703,2024-03,1,EUR,A',
      'E_STRAY_QUOTE@2:partner',
      { reason: 'other' },
    ],
    [
      'a backslash before a quote',
      'DEU,"FR\\"A",export,8703,2024-03,1,EUR,A',
      'E_STRAY_QUOTE@2:partner',
      { reason: 'backslash' },
    ],
  ])('%s refuses its row and no other', async (_, line, expected, params) => {
    const reading = await readAll(`${H}${line}\n${row()}${row({ period: '2024-04' })}`)
    expect(problemsOf(reading)).toEqual([expected])
    expect(firstProblem(reading).params).toEqual(params)
    expect(observationsOf(reading)).toHaveLength(2)
  })

  test('doubled quotes are one quote, and the text is named so', async () => {
    const reading = await readAll(`${H}DEU,"Fran""ce, la",export,8703,2024-03,1,EUR,A\n`)
    expect(firstProblem(reading)).toMatchObject({ code: 'E_UNKNOWN_COUNTRY', value: 'Fran"ce, la' })
  })

  test('a quote that is never closed costs one row of 100,000', async () => {
    const reading = await readAll(`${H}DEU,"FRA,export,8703,2024-03,1,EUR,A\n${manyRows(99_999)}`)
    expect(problemsOf(reading)).toEqual(['E_UNCLOSED_QUOTE@2:partner'])
    expect(firstProblem(reading).params).toEqual({ position: 2 })
    expect(reading.rows).toHaveLength(100_000)
    expect(reading.rows.at(-1)).toMatchObject({ kind: 'observation', line: 100_001 })
  })

  test('lines are counted through cells of several lines, with any line end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `${H.replace('status', 'note')}${row({ status: '"a\nb\n\nc"' })}${row({ flow: 'exprot', status: '' })}`
      const reading = await readAll(text.replaceAll('\n', end))
      expect(reading.rows.map(({ line }) => line)).toEqual([2, 6])
      expect(problemsOf(reading)).toEqual(['E_FLOW@6:flow'])
    }
  })

  test.each([
    ['plain', 'F'.repeat(2_097_152)],
    ['quoted', `"${'F'.repeat(2_097_152)}"`],
  ])('a %s cell of 2 MB is measured and shown in 40 characters', async (kind, partner) => {
    const reading = await readAll(H + row({ partner }) + row())
    expect(problemsOf(reading)).toEqual(['E_CELL_TOO_LONG@2:partner'])
    const { params, value } = firstProblem(reading)
    expect(params).toEqual({ length: kind === 'plain' ? 2_097_152 : 2_097_154, limit: 10_000 })
    expect(value).toHaveLength(40)
    expect(observationsOf(reading)).toHaveLength(1)
  })

  test('a label of 100,000 characters and a number of 50,000 blanks are too long', async () => {
    expect(problemsOf(await readAll(H + row({ partner: 'W'.repeat(100_000) })))).toEqual(['E_CELL_TOO_LONG@2:partner'])
    expect(problemsOf(await readAll(H + row({ value: `1${' '.repeat(50_000)}x` })))).toEqual([
      'E_CELL_TOO_LONG@2:value',
    ])
    expect(problemsOf(await readAll(H + row({ value: `1${' '.repeat(9_000)}x` })))).toEqual(['E_NUMBER@2:value'])
  })
})

describe('files with a mistake in every row', () => {
  test('the first 200 unknown names of a column get a suggestion, the others cost no search', async () => {
    const unknown = (count: number) =>
      Array.from({ length: count }, (_, n) => row({ partner: `Qqzz${n}` })).join('') + row({ partner: 'Germny' })
    const suggestions = async (count: number) =>
      (await readAll(H + unknown(count))).rows.map((each) =>
        each.kind === 'refused' ? each.problems[0]?.params['suggestion'] : each.kind,
      )
    expect((await suggestions(199)).at(-1)).toBe('DEU')
    expect((await suggestions(200)).at(-1)).toBe('none')
  })

  test.each<[keyof RowCells, string, string]>([
    ['flow', 'exprot', 'X'],
    ['sector', 'enrgy', 'energy'],
  ])(
    'so do the first 200 unknown texts of a column %s, and one that comes again keeps its own',
    async (column, text, meant) => {
      const unknown = Array.from({ length: 199 }, (_, i) => row({ [column]: `q${i}` })).join('')
      const { rows } = await readAll(
        H + unknown + row({ [column]: text }) + row({ [column]: `${text}s` }) + row({ [column]: text }),
      )
      const last = rows.slice(-3).map((each) => each.kind === 'refused' && each.problems[0]?.params['suggestion'])
      expect(last).toEqual([meant, 'none', meant])
    },
  )

  test('every row is still refused with its line when rows are no longer tried one column on', async () => {
    const reading = await readAll(H + '1,DEU,FRA,export,8703,2024-03,1,EUR,A\n'.repeat(1_001))
    const codes = problemsOf(reading)
    expect(codes).toHaveLength(1_001)
    expect(codes[999]).toBe('E_SHIFTED_COLUMNS@1001:')
    expect(codes[1_000]).toBe('E_EXTRA_CELL@1002:')
  })
})

test('a header that is longer than what is looked at says that there are more columns than were counted', async () => {
  const header = (count: number): string => Array.from({ length: count }, (_, i) => `c${i}`).join(',')
  expect((await readAll(`${header(1_500)}\n1\n`)).error?.params).toMatchObject({ count: 1_500, cut: 'no' })
  const { count, cut } = (await readAll(`${header(20_000)}\n1\n`)).error!.params
  expect([Number(count) > 1_000 && Number(count) < 20_000, cut]).toEqual([true, 'yes'])
})
