import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { chooseTaking, takenFile } from './taken'

const recordsOf = (bytes: Buffer): Record<string, string>[] =>
  parse(bytes, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
const linesOf = (bytes: Buffer, delimiter: string): string[][] =>
  parse(bytes, { bom: true, delimiter, relax_column_count: true, record_delimiter: '\r\n' }) as string[][]

test('indicators go along with their figures as numbers, and with the reason where there is none', async ({ page }) => {
  await page.goto('/RUS/MAR/compare', { waitUntil: 'networkidle' })
  const items = page.getByTestId('indicators').getByRole('listitem')
  await expect(items.first()).toBeVisible()
  const names = await page.getByTestId('indicators').getByRole('heading').allTextContents()

  const { name, bytes } = await takenFile(page, 'indicators', /^CSV for programs/)
  expect(name).toBe('rus-mar-indicators-2020-2019.data.csv')
  const records = recordsOf(bytes)
  expect(records).toHaveLength(names.length)
  const growth = records.find(({ indicator }) => indicator === 'growth')!
  // Exports, the page's first flow, went from 772,539,084 to 780,937,839.
  expect(Number(growth.value)).toBeCloseTo(780937839 / 772539084 - 1, 10)
  expect(growth).toMatchObject({ ...{ period: '2020', against: '2019', flow: 'X', source: 'imf-dots', reason: '' } })
  // Each has a figure or the code of a reason, never both and never neither.
  for (const { value, reason } of records) expect([value === '', reason === ''].filter(Boolean)).toHaveLength(1)

  const lines = linesOf((await takenFile(page, 'indicators', /^CSV for a spreadsheet/)).bytes, ',')
  expect(lines[0]).toContain('Why it cannot be computed')
  expect(lines.slice(1, names.length + 1).map(([first]) => first)).toEqual(names)
  expect(lines[1]!.slice(0, 3)).toEqual([names[0], expect.stringMatching(/^1\.08\d*$/), '%'])
})

test('the reasons for a gap go along as they are read', async ({ page }) => {
  await page.goto('/RUS/MAR/mirror', { waitUntil: 'networkidle' })
  const reasons = page.locator('#reasons').getByRole('listitem')
  const first = await reasons.first().innerText()
  const records = recordsOf((await takenFile(page, 'reasons', /^CSV for programs/)).bytes)
  expect(records).toHaveLength(await reasons.count())
  expect(first).toContain(records[0]!.sentence)
  expect(records[0]).toMatchObject({ speaks: 'for' })
  const lines = linesOf((await takenFile(page, 'reasons', /^CSV for a spreadsheet/)).bytes, ',')
  expect(lines[0]).toEqual(['Reason', 'In these figures', 'What they say'])
  expect(first).toContain(`${lines[1]![0]} – ${lines[1]![1]}`)
})

test('the list of when figures changed goes along, with a link that leads to it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/RUS/MAR/revisions', { waitUntil: 'networkidle' })
  const rows = page.locator('#changes').getByRole('row')
  const records = recordsOf((await takenFile(page, 'changes', /^CSV for programs/)).bytes)
  expect(records).toHaveLength((await rows.count()) - 1)
  expect(records[0]).toMatchObject({ kind: 'written', reporter: 'RUS', partner: 'MAR' })
  await expect(rows.nth(1)).toContainText(records[0]!.file!)
  await chooseTaking(page, 'changes', 'Copy a link')
  await expect(page.getByText('The link is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/RUS\/MAR\/revisions#changes$/)
})

test('what the series say to a statement goes along with whose each figure is, under the name of the statement', async ({
  page,
}) => {
  await page.goto('/claims/russia-2020-exports', { waitUntil: 'networkidle' })
  const { name, bytes } = await takenFile(page, 'direct', /^CSV for a spreadsheet/)
  expect(name).toBe('russia-2020-exports-direct.csv')
  const [header, first, second] = linesOf(bytes, ',')
  expect(header).toEqual(['Series', 'Source', '2020', 'Gives', 'Stated, covers', 'Verdict'])
  expect([first![1], first![2], first![5]]).toEqual(['Direction of Trade Statistics', '780937839', 'Not consistent'])
  expect([second![1], second![2], second![5]]).toEqual(['UN Comtrade database', '765846052', 'Consistent'])
})

test('on paper, 182 mm wide between its margins, no table of a statement sticks out and nothing waits to be clicked', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 688, height: 970 })
  for (const path of ['/claims/russia-2020-total', '/claims/morocco-2013-exports', '/RUS/MAR/compare']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    const { wide, tables } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      tables: [...document.querySelectorAll('table')].filter(
        (table) => table.scrollWidth > table.parentElement!.clientWidth + 1,
      ).length,
    }))
    expect([wide, tables], path).toEqual([0, 0])
    await expect(page.locator('button:visible, summary:visible, nav:visible')).toHaveCount(0)
  }
})
