import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { likelyEncodings } from '../../lib/import/likely-encodings'
import { questionsFrom } from '../../lib/import/questions'
import { firstProblem, HEADER, observationsOf, problemsOf, readAll, row } from './reading'

const written = (encoding: string, ...partners: readonly string[]): Buffer =>
  iconv.encode(HEADER + partners.map((partner) => row({ partner })).join(''), encoding)

async function likely(bytes: Buffer): Promise<string[]> {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const open = async function* () {
    yield bytes
  }
  return (await likelyEncodings(open(), first)).map(({ encoding }) => encoding)
}

describe('a file in none of the encodings that are found by themselves', () => {
  test.each([
    ['koi8-r', 'Россия'],
    ['koi8-r', 'РОССИЯ'],
    ['windows-1253', 'Γαλλία'],
    ['windows-1256', 'فرنسا'],
    ['gb18030', '法国'],
    ['gb18030', '俄罗斯'],
    ['shift_jis', 'フランス'],
    ['shift_jis', '日本'],
    ['windows-1254', 'İspanya'],
    ['windows-1250', 'Łotwa'],
  ])('%s: %s is refused and offered in the encoding in which it makes sense', async (encoding, partner) => {
    const bytes = written(encoding, 'FRA', partner)
    expect((await likely(bytes))[0]).toBe(encoding)
    const reading = await readAll(bytes)
    expect(problemsOf(reading)).toEqual(['E_ENCODING@3:partner'])
    expect(firstProblem(reading).params['first']).toBe(`${encoding}: ${partner}`)
    // Nothing is stored that was guessed, and the other lines are read.
    expect(observationsOf(reading)).toHaveLength(1)
  })

  test.each([
    ['windows-1252', 'Réunion'],
    ['windows-1252', 'Österreich'],
    ['windows-1251', 'Россия'],
    ['windows-1251', 'ФРАНЦИЯ'],
  ])('%s is found by itself, as before: %s', async (encoding, partner) => {
    const reading = await readAll(written(encoding, partner))
    expect(reading.head?.encoding).toBe(encoding)
    expect(observationsOf(reading)).toHaveLength(1)
  })

  test('a sign is no letter: a pound or a euro in the header leaves the file Western', async () => {
    for (const sign of ['£', '€', '°']) {
      const bytes = iconv.encode(`${HEADER.trim()},value in ${sign}\n${row().trim()},5\n`, 'windows-1252')
      expect((await readAll(bytes)).head?.encoding).toBe('windows-1252')
    }
  })

  test('each offer is an answer, with what the line says in it', async () => {
    const reading = await readAll(written('windows-1256', 'المغرب'))
    const [question] = questionsFrom([firstProblem(reading)], new Map())
    expect(question).toMatchObject({
      kind: 'encoding',
      line: 2,
      options: [{ choice: 'windows-1256', reads: 'المغرب' }],
    })
    const answered = await readAll(written('windows-1256', 'المغرب'), { encoding: question!.options[0]!.choice })
    expect(observationsOf(answered)).toMatchObject([{ partner: 'MAR' }])
  })

  test('wrong bytes in the header: the whole file is refused, and the line is shown as it would be', async () => {
    const reading = await readAll(iconv.encode('数据年月,贸易伙伴名称,美元\n202401,俄罗斯,5\n', 'gb18030'))
    expect(reading.error).toMatchObject({
      code: 'E_ENCODING',
      line: 1,
      params: { first: 'gb18030: 数据年月,贸易伙伴名称,美元', second: 'none' },
    })
  })
})
