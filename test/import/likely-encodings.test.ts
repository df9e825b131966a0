import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { encodingNamed } from '../../lib/import/encoding'
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

/** Names of countries and of columns as tables in each encoding have them. */
const WORDS: Readonly<Record<string, string>> = {
  ibm866: 'Страна,Экспорт,Импорт,Марокко,Франция,Германия,Показатель,Стоимость,Наименование товара,РОССИЯ,ИТОГО',
  'koi8-r': 'Страна,Экспорт,Импорт,Марокко,Франция,Германия,Показатель,Стоимость,Наименование товара,РОССИЯ,ИТОГО',
  'euc-kr': '국가명,수출금액,수입금액,모로코,러시아,독일,프랑스,품목명,무역수지,중국,미국',
  big5: '國家,出口金額,進口金額,摩洛哥,俄羅斯,德國,法國,貨品名稱,貿易總額,西班牙,美國',
  gb18030: '国家,出口金额,进口金额,摩洛哥,俄罗斯,德国,法国,商品名称,贸易总额,西班牙,美国',
  shift_jis: '国名,輸出金額,輸入金額,モロッコ,ロシア,ドイツ,フランス,品名,貿易収支,スペイン,アメリカ',
  'windows-1255': 'מדינה,יצוא,יבוא,מרוקו,רוסיה,גרמניה,צרפת,שם הסחורה,סחר חוץ,ספרד,ארצות הברית',
  'windows-1256': 'البلد,الصادرات,الواردات,المغرب,روسيا,ألمانيا,فرنسا,اسم السلعة,الميزان التجاري,إسبانيا,الصين',
  'windows-874': 'ประเทศ,มูลค่าส่งออก,มูลค่านำเข้า,โมร็อกโก,รัสเซีย,เยอรมนี,ฝรั่งเศส,ชื่อสินค้า,ดุลการค้า,สเปน,จีน',
  'windows-1253': 'Χώρα,Εξαγωγές,Εισαγωγές,Μαρόκο,Ρωσία,Γερμανία,Γαλλία,Περιγραφή,Αξία,Ισπανία,Κίνα',
}

describe('words of each language in its encoding', () => {
  for (const [encoding, list] of Object.entries(WORDS)) {
    test(`${encoding} is offered first, whichever they are and in whatever order`, async () => {
      const words = fc.shuffledSubarray(list.split(','), { minLength: 3 })
      await fc.assert(
        fc.asyncProperty(words, async (some) => {
          const text = some.map((word, i) => `${word},${i}.5,USD`).join('\n')
          expect((await likely(iconv.encode(`country,value,unit\n${text}\n`, encoding)))[0]).toBe(encoding)
        }),
      )
    })
  }
})

test('Hebrew is not taken for Cyrillic in silence: it is asked about, and read once that is said', async () => {
  const bytes = iconv.encode('מדינה,ערך\nצרפת,5\n', 'windows-1255')
  expect((await readAll(bytes)).error).toMatchObject({
    code: 'E_ENCODING',
    params: { first: 'windows-1255: מדינה,ערך' },
  })
  const said = await readAll(bytes, { encoding: 'windows-1255' })
  expect(said.sample?.rows[1]?.cells).toEqual(['צרפת', '5'])
})

test.each([
  ['cp866', 'ibm866'],
  ['CP 949', 'euc-kr'],
  ['Big5-HKSCS', 'big5'],
  ['TIS-620', 'windows-874'],
  ['windows_1255', 'windows-1255'],
])('%s is a name of %s', (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding)
})
