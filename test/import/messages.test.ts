import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { ARCHIVE_REASONS } from '../../lib/import/archive-error'
import { messageValues, problemAt } from '../../lib/import/problem'
import { PROBLEM_CODES, SKIP_REASONS, type ProblemCode } from '../../lib/import/problem-codes'
import { CONTAINERS } from '../../lib/import/container'
import { WORKBOOK_REASONS } from '../../lib/import/workbook-error'
import germanPage from '../../messages/de/imports.json'
import german from '../../messages/de/problems.json'
import englishPage from '../../messages/en/imports.json'
import english from '../../messages/en/problems.json'

const CODES = Object.keys(PROBLEM_CODES) as ProblemCode[]
const LANGUAGES = [
  ['en', english],
  ['de', german],
] as const

/** A problem of `code` with every value that the list declares, and words of its message in `locale`. */
function say(locale: string, messages: typeof english, code: ProblemCode, part: 'message' | 'hint', reason?: string) {
  const params = Object.fromEntries(PROBLEM_CODES[code].params.map((name) => [name, reason ?? '7']))
  const numbers = { byte: 7, count: 2, length: 7, limit: 7 }
  const values = { ...messageValues(problemAt({ code, params }, 3, 'value', '1,5')) }
  for (const [name, number] of Object.entries(numbers)) if (name in values) values[name] = number
  if (code === 'E_INCOMPLETE_UPLOAD') values['expected'] = 9
  const translate = createTranslator({
    locale,
    messages: { problems: messages as Record<string, unknown> } as never,
    onError: (error) => {
      throw error
    },
  }) as unknown as (key: string, values: Record<string, string | number>) => string
  return translate(`problems.${code}.${part}`, values)
}

test.each([
  ['en', englishPage],
  ['de', germanPage],
] as const)('the page of an import names every kind of problem and says why any row was left out, in %s', (_, page) => {
  expect(Object.keys(page.kinds).toSorted()).toEqual([...CODES].toSorted())
  // A repeated row is left out, and said as a warning.
  expect(Object.keys(page.reasons).toSorted()).toEqual([...SKIP_REASONS, 'W_DUPLICATE'].toSorted())
})

describe.each(LANGUAGES)('words in %s', (locale, messages) => {
  test('there are words for exactly the documented codes', () => {
    expect(Object.keys(messages).toSorted()).toEqual([...CODES].toSorted())
  })

  test.each(CODES)('%s says what and how to mend it, with the values it is given', (code) => {
    for (const part of ['message', 'hint'] as const) {
      for (const reason of [undefined, 'none']) expect(say(locale, messages, code, part, reason)).not.toMatch(/[{}]|^$/)
    }
  })
})

/** Every reason that the readers give, so that each has its own words. */
const REASONS: ReadonlyArray<readonly [ProblemCode, readonly string[]]> = [
  [
    'E_NUMBER',
    [
      'exponent',
      'nan',
      'brackets',
      'trailing_minus',
      'spaced_minus',
      'percent',
      'currency',
      'formula',
      'flag',
      'decimal_comma',
      'decimal_point',
      'marks',
    ],
  ],
  ['E_PERIOD', ['serial', 'month_name', 'month_dot', 'date', 'fiscal', 'range', 'week', 'roman', 'mark', 'reversed']],
  ['E_PERIOD_AMBIGUOUS', ['trimester', 'fiscal']],
  ['E_PRODUCT', ['zero', 'spreadsheet', 'digits', 'chapter', 'pseudo']],
  ['E_UNIT', ['dollar', 'percent', 'index_base', 'no_currency', 'multiplier', 'twice', 'quantity']],
  ['E_NEGATIVE', ['typographic']],
  ['E_STRAY_QUOTE', ['backslash']],
]

test.each(REASONS)('%s has its own words for each reason', (code, reasons) => {
  for (const [locale, messages] of LANGUAGES) {
    const general = say(locale, messages, code, 'hint', 'other')
    for (const reason of reasons) expect(say(locale, messages, code, 'hint', reason)).not.toBe(general)
  }
})

test('every reason not to read an archive is named', () => {
  for (const [locale, messages] of LANGUAGES) {
    const reasons = ARCHIVE_REASONS.filter((reason) => reason !== 'spreadsheet')
    const named = reasons.map((reason) => say(locale, messages, 'E_ARCHIVE', 'message', reason))
    expect(new Set(named).size).toBe(reasons.length)
    // What has no words of its own shows the name, which is the reason here.
    expect(named.filter((sentence, i) => sentence.endsWith(`: ${reasons[i]}.`))).toHaveLength(1)
  }
})

test('every reason not to read a workbook is named', () => {
  for (const [locale, messages] of LANGUAGES) {
    for (const reason of WORKBOOK_REASONS)
      expect(say(locale, messages, 'E_WORKBOOK', 'message', reason)).not.toContain(`: ${reason}.`)
  }
})

test('every kind of file that is no text is named', () => {
  for (const [locale, messages] of LANGUAGES) {
    const named = CONTAINERS.map((kind) => say(locale, messages, 'E_NOT_TEXT', 'message', kind))
    expect(new Set(named).size).toBe(CONTAINERS.length)
  }
})
