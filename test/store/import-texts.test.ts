import { describe, expect, test } from 'vitest'
import { exactNumber, stringifyExact } from '../../lib/server/exact-json'
import { problemWords } from '../../lib/server/problem-words'
import { writeRejectedCsv } from '../../lib/server/rejected-csv'
import { defused } from '../../lib/trade/take-along/defuse'
import { copyArray, copyText } from '../../lib/store/import-copy'
import type { RefusedRow } from '../../lib/store/refused-rows'
import { draftSource, sourceIdOf } from '../../lib/store/import-source'
import type { Problem } from '../../lib/import/types'

describe('exact JSON', () => {
  test('numbers keep their own digits, everything else is as JSON has it', () => {
    const value = {
      value: exactNumber('123456789012345678.010'),
      none: undefined,
      list: [exactNumber('-0.5'), null, 'a"b', true],
    }
    expect(stringifyExact(value)).toBe('{"value":123456789012345678.010,"list":[-0.5,null,"a\\"b",true]}')
  })

  test.each(['', '1.', '.5', '01', '+1', 'NaN', '1,5', '1}'])('%j is no number and never becomes JSON', (text) => {
    expect(() => exactNumber(text)).toThrow(RangeError)
  })
})

describe('text for COPY', () => {
  test('tab, line ends and backslashes are escaped, NUL becomes visible, null is \\N', () => {
    expect(copyText('a\tb\nc\rd\\e\0')).toBe('a\\tb\\nc\\rd\\\\e\u2400')
    expect(copyText(null)).toBe('\\N')
  })

  test('cells of an array keep quotes and backslashes through both layers', () => {
    expect(copyArray(['a"b', 'c\\d', ''])).toBe('{"a\\\\"b","c\\\\\\\\d",""}')
  })
})

describe('a source id from a file name', () => {
  test.each([
    ['Exports 2024.csv', 'exports-2024'],
    ['Außenhandel_Übersicht.CSV.gz', 'aussenhandel-ubersicht'],
    ['données – février.txt', 'donnees-fevrier'],
    ['.csv', 'upload'],
    ['un-comtrade-rejected (1).csv', 'un-comtrade'],
    [`${'a'.repeat(59)} b.csv`, 'a'.repeat(59)],
  ])('%s gives %s', (name, id) => {
    expect(sourceIdOf(name)).toBe(id)
  })

  test('file names in another script do not share a source', () => {
    const ids = ['экспорт.csv', 'импорт.csv', 'импорт 2024.csv', 'تجارة.csv'].map(sourceIdOf)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(sourceIdOf('импорт.csv')).toBe(ids[1])
  })

  test('the named source comes before that of the format, and that before the file', () => {
    expect(draftSource({ id: 'ministry' }, 'un-comtrade', 'a.csv')).toMatchObject({ id: 'ministry', title: 'ministry' })
    expect(draftSource(null, 'un-comtrade', 'a.csv')).toMatchObject({
      id: 'un-comtrade',
      title: 'UN Comtrade database',
    })
    expect(draftSource(null, null, 'a.csv')).toMatchObject({ id: 'a', publisher: 'Uploaded file', url: null })
  })
})

const problem = (more: Partial<Problem> = {}): Problem => ({
  code: 'E_NUMBER',
  severity: 'error',
  line: 3,
  column: 'value',
  value: 'abc',
  params: { reason: 'other' },
  ...more,
})

describe('words of problems', () => {
  test('are there in both languages, and differ', () => {
    const [en, de] = [problemWords('en')(problem()), problemWords('de')(problem())]
    for (const text of [en.message, en.hint, de.message, de.hint]) expect(text).not.toBe('')
    expect(en.message).not.toBe(de.message)
  })

  test('a code without words is shown itself rather than nothing', () => {
    expect(problemWords('en')(problem({ code: 'E_FROM_THE_FUTURE' }))).toEqual({
      message: 'E_FROM_THE_FUTURE',
      hint: '',
    })
  })
})

describe('the file of refused rows', () => {
  const words = (): { message: string; hint: string } => ({ message: 'wrong, "really"', hint: '' })
  const written = async (header: string[], delimiter: string, rows: RefusedRow[]): Promise<string> => {
    let text = ''
    async function* batches(): AsyncGenerator<RefusedRow[]> {
      yield rows
    }
    for await (const piece of writeRejectedCsv({ header, delimiter }, batches(), words)) text += piece
    return text
  }

  test('has the original columns, then line, column, code and message', async () => {
    expect(await written(['partner', 'value'], ',', [{ cells: ['Congo, Dem. Rep.', 'abc'], problem: problem() }])).toBe(
      'partner,value,_line,_column,_code,_message\r\n"Congo, Dem. Rep.",abc,3,value,E_NUMBER,"wrong, ""really"""\r\n',
    )
  })

  test('keeps the delimiter of the file, so that decimal commas need no quotes', async () => {
    expect(await written(['a', 'b'], ';', [{ cells: ['1234,50', 'x'], problem: problem() }])).toContain('1234,50;x;3;')
  })

  test('has one set of helper columns, also when a file that had them is refused again', async () => {
    const header = ['a', '_line', '_column', '_code', '_message']
    expect(await written(header, ',', [{ cells: ['x', '9', 'old', 'E_OLD', 'old'], problem: problem() }])).toBe(
      'a,_line,_column,_code,_message\r\nx,3,value,E_NUMBER,"wrong, ""really"""\r\n',
    )
  })

  test('fills short rows and loses nothing of long ones', async () => {
    const rows = [['x'], ['x', 'y', 'z']].map((cells) => ({ cells, problem: problem({ column: null }) }))
    expect((await written(['a', 'b'], ',', rows)).split('\r\n').slice(1, 3)).toEqual([
      'x,,3,,E_NUMBER,"wrong, ""really"""',
      'x,y,3,,E_NUMBER,"wrong, ""really""",z',
    ])
  })

  test.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['-cmd|calc', `'-cmd|calc`],
    ['+1+cmd', `'+1+cmd`],
    ['\tx', `'\tx`],
    ['-30', '-30'],
    ['-1 234,50', '-1 234,50'],
    ['+5', '+5'],
    ['a=b', 'a=b'],
  ])('a spreadsheet computes nothing of %j', (cell, safe) => {
    expect(defused(cell)).toBe(safe)
  })
})
