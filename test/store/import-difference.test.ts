import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ImportStore } from '../../lib/store/import-store'
import { file, freshStore, importText, line, preview } from './import-fixture'

let store: ImportStore
let close: () => Promise<void>
beforeAll(async () => {
  ;({ store, close } = await freshStore())
})
afterAll(() => close())
beforeEach(() => store.pool.query('TRUNCATE source, series, import CASCADE'))

const x = (product: string, value: string, status = 'A', period = '2020'): string =>
  line('X', product, period, value, status)

test('changed observations stand side by side, the largest relative change first, then the largest absolute one', async () => {
  await importText(
    store,
    file(x('27', '100'), x('28', '10'), x('29', '0'), x('30', '1000'), x('31', '5'), x('32', '7')),
  )
  const text = file(
    ...[x('27', '110'), x('28', '30'), x('29', '1'), x('30', '1100'), x('31', '5', 'P'), x('32', '', 'C')],
    x('33', '9', 'A', '2021-05'),
  )
  const { rows, findings } = await preview(store, text)
  expect(rows).toEqual({ read: 7, added: 1, changed: 6, unchanged: 0, refused: 0, skipped: 0 })
  const difference = findings.difference!
  expect(difference.largest.map(({ product, change, line: at }) => [product, change, at])).toEqual([
    ['29', null, 4], // from nothing
    ['28', 2, 3], // 10 to 30
    ['32', null, 7], // its value goes
    ['30', 0.10000000000000009, 5], // 100 more
    ['27', 0.10000000000000009, 2], // 10 more
    ['31', 0, 6], // only its status
  ])
  expect(difference.largest[2]).toMatchObject({
    before: { value: '7', status: 'normal' },
    after: { value: null, status: 'confidential' },
    period: '2020',
  })
  expect(difference.pairs).toEqual([
    { reporter: 'MAR', partner: 'RUS', added: 1, changed: 6, unchanged: 0, from: '2020-01', to: '2021-05' },
  ])
  expect([difference.pairCount, difference.periods]).toEqual([1, { from: '2020-01', to: '2021-05' }])
})

test('at most fifty changes are listed, and the pairs count all of them', async () => {
  const months = Array.from(
    { length: 60 },
    (_, i) => `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  )
  await importText(store, file(...months.map((month) => x('30', '1', 'A', month))))
  const { findings } = await preview(store, file(...months.map((month, i) => x('30', String(i + 2), 'A', month))))
  expect(findings.difference?.largest).toHaveLength(50)
  expect(findings.difference?.largest[0]?.after.value).toBe('61')
  expect(findings.difference?.pairs[0]).toMatchObject({ changed: 60, from: '2015', to: '2019' })
})

test('unknown names and open questions are kept with the preview', async () => {
  const head = 'reporter,partner,flow,product,period,value,unit'
  const { findings } = await preview(store, `${head}\nMAR,Germny,X,30,2020,"1,234",USD\nMAR,Germny,X,31,2020,1,USD\n`)
  expect(findings.unknownAreas).toMatchObject({ distinct: 1, names: [{ text: 'Germny', rows: 2 }] })
  expect(findings.unknownAreas?.names[0]?.suggestions[0]).toBe('DEU')
  expect(findings.questions).toMatchObject([{ kind: 'decimal', line: 2, value: '1,234' }])
  const missing = await preview(store, 'reporter,partner,flow,product,period,value\nMAR,RUS,X,30,2020,1\n')
  expect(missing.findings.questions).toEqual([{ kind: 'constant', field: 'unit', options: [] }])
  expect(missing.findings.difference).toBeNull()
})

test('the series that would change most stand with what is stored and what would be, then the first that are new', async () => {
  const years = ['2018', '2019', '2020', '2021']
  await importText(store, file(...years.map((year) => x('27', '100', 'A', year)), x('30', '7')))
  const { findings } = await preview(
    store,
    file(x('99', '1', 'A', '2020'), x('30', '14'), x('27', '110', 'A', '2019'), x('27', '', 'C', '2022')),
  )
  const shown = findings.difference!.series!.map(({ product, period, points }) => ({
    [`${product} ${period}`]: points.map((point) => [point.period, point.before, point.after].join(' ')),
  }))
  expect(shown).toEqual([
    { '30 2020': ['2020 7 14'] }, // by 100 %
    { '27 2019': ['2018 100 100', '2019 100 110', '2020 100 100', '2021 100 100', '2022  '] }, // by 10 %
    { '99 2020': ['2020  1'] },
  ])
})

test('six series at most are shown, and no unchanged one', async () => {
  const products = Array.from({ length: 9 }, (_, i) => String(i + 60))
  await importText(store, file(x('60', '1')))
  const { findings } = await preview(store, file(...products.map((product) => x(product, '1'))))
  expect(findings.difference!.series!.map(({ product }) => product)).toEqual(['61', '62', '63', '64', '65', '66'])
})
