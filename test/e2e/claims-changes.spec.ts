import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './own-server'
import { tradeFile, uploadFile } from './trade-files'

/** Exports of Iceland to Estonia grew by 29 % in 2024. */
const FIGURES = ['ISL,EST,X,TOTAL,2023,200000000,USD', 'ISL,EST,X,TOTAL,2024,258000000,USD']

const field = (page: Page, label: string | RegExp) => page.getByRole('form').getByLabel(label, { exact: true })

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await expect(page.getByRole('form')).toBeVisible()
}

async function enterExports(page: Page): Promise<void> {
  await openForm(page, '/claims/new?reporter=ISL&partner=EST')
  await field(page, 'Flow').selectOption('Exports')
  await field(page, 'Period').fill('2024')
  await field(page, 'Compared with (optional)').fill('2023')
  await field(page, 'Change').fill('30')
  await field(page, 'How exactly').selectOption('almost')
  await field(page, 'Said by').fill('Jón Jónsson, minister of trade')
  await field(page, 'Published by').fill('Morgunblaðið')
  await field(page, 'Date').fill('2025-02-03')
}

test('a claim is told while it is typed, entered, and its verdict is there; another hedge gives another verdict', async ({
  page,
}) => {
  await uploadFile(page, 'iceland.csv', tradeFile(FIGURES))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported: 2 new values')).toBeVisible()

  await enterExports(page)
  const preview = page.getByRole('region', { name: 'What will be told and checked' })
  await expect(preview).toContainText(
    'Jón Jónsson, minister of trade: Exports from Iceland to Estonia rose by almost 30 % in 2024 against 2023.',
  )
  await expect(preview).toContainText('+27 % to less than +30 %')
  await page.getByRole('button', { name: 'Enter and check' }).click()

  await page.waitForURL(/\/claims\/(?!new)[a-z0-9-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Exports from Iceland to Estonia rose by almost 30 % in 2024 against 2023.',
  )
  await expect(page.getByRole('region', { name: 'Consistent', exact: true })).toContainText('+29.0 %')

  await page.getByRole('link', { name: 'Edit' }).click()
  await page.waitForURL(/\/edit$/, { waitUntil: 'networkidle' })
  await expect(field(page, 'Period')).toHaveValue('2024')
  await field(page, 'How exactly').selectOption('exactly')
  await page.getByRole('button', { name: 'Save and check' }).click()
  await page.waitForURL(/\/claims\/[a-z0-9-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('rose by 30 % in 2024')
  await expect(page.getByRole('region', { name: 'Not consistent' })).toContainText('+29.0 %')
})

test('what is wrong is said at its field, the first one has the focus, and nothing typed is lost', async ({ page }) => {
  await openForm(page, '/claims/new?reporter=ISL&partner=LVA')
  await field(page, 'Note (optional)').fill('Heard on the radio')
  await field(page, 'Period').fill('the other day')
  await field(page, 'Said by').fill('Somebody')
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(field(page, 'Period')).toBeFocused()
  await expect(page.getByText('“the other day” is not a period')).toBeVisible()
  await expect(page.getByText('Neither a change nor a level is stated. Give at least one.')).toBeVisible()
  await expect(field(page, 'Note (optional)')).toHaveValue('Heard on the radio')
  await expect(field(page, 'Said by')).toHaveValue('Somebody')

  await field(page, 'Period').fill('H1 2024')
  await expect(page.getByText('January 2024 to June 2024, 6 months')).toBeVisible()
  await expect(page.getByText('“the other day” is not a period')).toBeHidden()
})

test('a claim is deleted after a second word, and its page goes', async ({ page }) => {
  await enterExports(page)
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await page.waitForURL(/\/claims\/(?!new)[a-z0-9-]+$/)
  const address = page.url()
  await openForm(page, `${address}/edit`)
  await page.getByRole('button', { name: 'Delete' }).click()
  // The way back is the one that a key pressed too soon takes.
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  expect((await page.request.get(address)).status()).toBe(200)
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await page.waitForURL(/\/claims$/)
  expect((await page.request.get(address)).status()).toBe(404)
})

const HEADER =
  'id,reporter,partner,flow,product,period,against,change,level,unit,wording,said_by,published_by,date,url,note'
const row = (id: string, period: string) =>
  `${id},ISL,LTU,X,TOTAL,${period},,,5000000,USD,about,"Minister, of trade",Paper,2025-02-03,,`
const table = (...rows: string[]) => ({
  name: 'claims.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEADER, ...rows].join('\n')}\n`),
})

test('a table of claims is shown before it is taken in, refused by line and rule, and comes out as it went in', async ({
  page,
}) => {
  await page.goto('/claims/import', { waitUntil: 'networkidle' })
  const chooser = page.getByLabel('Table of statements (CSV)')
  await chooser.setInputFiles(table(row('iceland-a', '2024'), row('iceland-b', 'soon')))
  const problem = page.getByRole('row').filter({ hasText: '“soon” is not a period' })
  await expect(problem).toContainText('3')
  await expect(problem).toContainText('period')
  expect((await page.request.get('/claims/iceland-a')).status()).toBe(404)

  await chooser.setInputFiles(table(row('iceland-a', '2024'), row('iceland-b', '2023')))
  await expect(page.getByText('2 rows read: 2 added, 0 changed, 0 unchanged.')).toBeVisible()
  expect((await page.request.get('/claims/iceland-a')).status()).toBe(404)
  await page.getByRole('button', { name: 'Take in 2 statements' }).click()
  await expect(page.getByText('claims.csv has been taken in')).toBeVisible()
  await page.getByRole('link', { name: 'iceland-a' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Exports from Iceland to Lithuania came to about 5 million USD in 2024.',
  )

  await page.goto('/ISL/LTU/claims')
  await expect(page.getByRole('article')).toHaveCount(2)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as CSV' }).click(),
  ])
  const text = await readFile((await download.path())!, 'utf8')
  expect(text).toContain('iceland-a,ISL,LTU,X,TOTAL,2024')
  expect(text).toContain('"Minister, of trade"')
  expect(text).not.toContain('moscow-h1-2025')
})

test('several tables of claims are dropped at once, and those without a fault are taken in together', async ({
  page,
}, info) => {
  await page.goto('/claims/import', { waitUntil: 'networkidle' })
  const files = [
    ['one.csv', row('malta-a', '2024')],
    ['two.csv', row('malta-b', '2023')],
    ['bad.csv', row('malta-c', 'soon')],
  ].map(([name, line]) => {
    const path = info.outputPath(name!)
    writeFileSync(path, `${HEADER}\n${line}\n`)
    return path
  })
  const place = (await page.getByText('Drop tables of statements here, or').boundingBox())!
  const browser = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files, dragOperationsMask: 1 }
    await browser.send('Input.dispatchDragEvent', { type, x: place.x + 5, y: place.y + 5, data })
  }
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['one.csv', 'two.csv', 'bad.csv'])
  await expect(page.getByRole('region', { name: 'bad.csv' })).toContainText('“soon” is not a period')
  await page.getByRole('button', { name: 'Take in all 2 tables' }).press('Enter')
  await expect(page.getByText('one.csv has been taken in')).toBeVisible()
  await expect(page.getByText('two.csv has been taken in')).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  expect((await page.request.get('/claims/malta-c')).status()).toBe(404)
  await page.getByRole('link', { name: 'malta-b' }).click()
  await expect(page).toHaveURL(/\/claims\/malta-b$/)
})

test('a table that is not taken in goes, and the focus falls on the place for another', async ({ page }) => {
  await page.goto('/claims/import', { waitUntil: 'networkidle' })
  await page.getByLabel('Table of statements (CSV)').setInputFiles(table(row('malta-d', '2024')))
  await page.getByRole('button', { name: 'Do not take it in' }).press('Enter')
  await expect(page.getByText('1 row read')).toBeHidden()
  await expect(page.getByLabel('Table of statements (CSV)')).toBeFocused()
})
