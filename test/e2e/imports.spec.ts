import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { workbookOf } from '../import/workbook-writer'
import { test } from './own-server'
import { takenFile } from './taken'
import { goodRows, tradeFile, uploadFile } from './trade-files'

test('a good file is previewed, imported once, and seen on its chart', async ({ page }) => {
  await uploadFile(page, 'iceland.csv', tradeFile(goodRows('ISL', 'SVN')))
  await expect(page).toHaveTitle(/iceland\.csv, import \d+ · Bilateral/)
  await expect(page.getByText('8 rows read = 8 new + 0 changed + 0 unchanged + 0 refused + 0 skipped')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Observations, one per row of the file' })).toContainText('Iceland')

  // Nothing is stored before "Import".
  const before = await page.request.get('/api/v1/observations?reporter=ISL&partner=SVN')
  expect(await before.json()).toMatchObject({ observations: [] })

  await page.getByRole('button', { name: 'Import', exact: true }).dblclick()
  await expect(page.getByText('Imported: 8 new values, 0 changed')).toBeVisible()
  await expect(page.getByText('That did not work')).toBeHidden()
  const after = await page.request.get('/api/v1/observations?reporter=ISL&partner=SVN')
  expect(((await after.json()) as { observations: unknown[] }).observations).toHaveLength(8)

  await page.getByRole('link', { name: 'Show Iceland and Slovenia, 2021–2024' }).click()
  await expect(page).toHaveURL(/\/ISL\/SVN\?from=2021&to=2024&source=iceland/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Iceland')
  await page.goBack()
  await expect(page.getByText('Imported: 8 new values, 0 changed')).toBeVisible()
})

test('the same file again would change nothing, and discarding it keeps nothing', async ({ page }) => {
  const file = tradeFile(goodRows('ISL', 'CYP'))
  await uploadFile(page, 'cyprus.csv', file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported: 8 new values')).toBeVisible()

  await uploadFile(page, 'cyprus.csv', file)
  await expect(page.getByText('There is nothing new in this file')).toBeVisible()
  await expect(page.getByText('8 rows read = 0 new + 0 changed + 8 unchanged + 0 refused + 0 skipped')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('This file was discarded')).toBeVisible()
})

test('a bad file says what is wrong, where, and what to do; its refused rows can be downloaded', async ({ page }) => {
  const bad = ['ISL,LUX,exprot,TOTAL,2024,5,USD', 'ISL,Nowhereland,X,TOTAL,2024,5,USD']
  await uploadFile(page, 'mixed.csv', tradeFile([...goodRows('ISL', 'LUX'), ...bad]))
  const summary = page.getByRole('group', { name: '2 rows are refused of 10 rows read' })
  await expect(summary).toBeFocused()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeHidden()

  await summary.getByRole('link', { name: 'Unknown flow' }).click()
  const problems = page.getByRole('table', { name: 'Entries in the order of the file' })
  await expect(problems.getByRole('row')).toHaveCount(2)
  const row = problems.getByRole('row', { name: /exprot/ })
  await expect(row.getByRole('rowheader')).toHaveText('10')
  await expect(row).toContainText('flow')
  await expect(row).toContainText('Did you mean X?')
  await expect(page.locator('#problem-E_FLOW')).toBeFocused()
  await page.goBack()
  await expect(problems.getByRole('row')).toHaveCount(3)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the 2 refused rows' }).first().click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('exprot')
  expect(text).toContain('Nowhereland')
  expect(text.replace(/^\ufeff/, '').split(/\r?\n/)[0]).toBe(
    'reporter,partner,flow,product,period,value,unit,_line,_column,_code,_message',
  )

  await page.getByRole('button', { name: 'Import the 8 good rows only' }).dblclick()
  await expect(page.getByText('2 rows will be left out. Import the other 8?')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, import 8 rows' }).click()
  await expect(page.getByText('2 refused rows were left out, as you asked.')).toBeVisible()
})

test('a workbook that is cut off is refused in one sentence', async ({ page }) => {
  const workbook = Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml')
  await uploadFile(page, 'trade.csv', workbook)
  await expect(page.getByText('The archive cannot be read: it is damaged or not complete.')).toBeVisible()
})

test('a workbook is read like a text table', async ({ page }) => {
  const workbook = workbookOf([
    {
      name: 'Trade',
      rows: [
        ['reporter', 'partner', 'flow', 'product', 'period', 'value', 'unit'],
        ['ISL', 'MLT', 'X', 'TOTAL', '2024', 1234.5, 'USD'],
      ],
    },
  ])
  await uploadFile(page, 'trade.xlsx', workbook)
  const stored = page.getByRole('table', { name: 'Observations, one per row of the file' })
  await expect(stored).toContainText('Iceland')
  await expect(stored).toContainText('1,234.5')
})

test('a name full of markup is text everywhere', async ({ page }) => {
  const name = '<img src=x onerror=alert(1)>.csv'
  await uploadFile(page, name, tradeFile(['<b>ISL</b>,MLT,X,TOTAL,2024,5,USD']))
  await expect(page.locator('main img, main b')).toHaveCount(0)
  await page.goto('/imports')
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expect(page.locator('main img')).toHaveCount(0)
})

test('a number that no import has leads to the list', async ({ page }) => {
  const response = await page.goto('/imports/999999')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: 'See all imports' }).click()
  await expect(page).toHaveURL(/\/imports$/)
})

for (const [name, link, rows] of [
  ['template', 'Download the template', 7],
  ['example', 'Download an example of 89 rows', 89],
] as const)
  test(`the ${name} can be uploaded as it is`, async ({ page }) => {
    await page.goto('/imports')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`bilateral-${name}.csv`)
    await uploadFile(page, `${name}.csv`, await readFile(await download.path()))
    await expect(page.getByText(new RegExp(`^${rows} rows read = .* \\+ 0 refused \\+ 0 skipped`))).toBeVisible()
  })

test('what was found and what would change can be taken along, and a preview shows the series before and after', async ({
  page,
}) => {
  await uploadFile(page, 'denmark.csv', tradeFile(['ISL,DNK,X,TOTAL,2022,100,USD', 'ISL,DNK,X,TOTAL,2023,120,USD']))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported: 2 new values')).toBeVisible()
  await uploadFile(page, 'denmark.csv', tradeFile(['ISL,DNK,X,TOTAL,2023,180,USD', 'ISL,Denmrk,X,TOTAL,2024,9,USD']))
  const chart = page.getByRole('region', { name: 'Before and after' })
  await expect(chart.getByText('2 values before, 2 after; 2022–2023')).toBeVisible()
  await expect(chart.getByText('2023: 120 → 180')).toBeVisible()

  const problems = await takenFile(page, 'problems', /^CSV for programs/)
  expect(parse(problems.bytes, { columns: true })).toMatchObject([
    { line: '3', column: 'partner', value: 'Denmrk', code: 'E_UNKNOWN_COUNTRY' },
  ])
  const changes = await takenFile(page, 'largest-changes', /^CSV for programs/)
  expect(parse(changes.bytes, { columns: true })).toMatchObject([
    { reporter: 'ISL', partner: 'DNK', period: '2023', value_before: '120', value_after: '180', change: '0.5' },
  ])
  const pairs = await takenFile(page, 'touched-pairs', /^CSV for programs/)
  expect(parse(pairs.bytes, { columns: true })).toMatchObject([
    { reporter: 'ISL', partner: 'DNK', added: '0', changed: '1', unchanged: '0' },
  ])
})

test('an import can be taken back, and its figures go', async ({ page }) => {
  await uploadFile(page, 'latvia.csv', tradeFile(goodRows('ISL', 'LVA')))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Take this import back' }).click()
  await page.getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(page.getByText('This import was taken back', { exact: true })).toBeVisible()
  const left = await page.request.get('/api/v1/observations?reporter=ISL&partner=LVA')
  expect(await left.json()).toMatchObject({ observations: [] })
})

test('taking back an import says what a later one had replaced again, and leaves that', async ({ page }) => {
  await uploadFile(page, 'malta.csv', tradeFile(goodRows('ISL', 'MLT')))
  const earlier = page.url()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported: 8 new values, 0 changed')).toBeVisible()
  await uploadFile(page, 'malta.csv', tradeFile(['ISL,MLT,X,TOTAL,2024,999,USD']))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported: 0 new values, 1 changed')).toBeVisible()

  // The series as it stood before the import and after it, beside the line it changed.
  const charts = page.getByRole('region', { name: 'Before and after' })
  await expect(charts).toContainText('Iceland and Malta')
  await expect(charts).toContainText(/4 values before, 4 after; 2021–2024/)
  await expect(charts).toContainText(/2024: \d+ → 999/)

  await page.goto(earlier)
  await page.getByRole('button', { name: 'Take this import back' }).click()
  await page.getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(page.getByText('No value it had replaced returned; 7 values that only it had are gone.')).toBeVisible()
  await expect(page.getByText('1 value had been replaced again by a later import; it stays.')).toBeVisible()
  const kept = page.getByRole('table', { name: 'What stayed, because a later import had replaced it' })
  await expect(kept.getByRole('row').nth(1)).toContainText('Iceland')
  await expect(kept.getByRole('row').nth(1)).toContainText('999')
  // It is still said to whoever opens the page later.
  await page.reload()
  await kept.getByRole('link', { name: /^Import \d+$/ }).click()
  await expect(page.getByText('Imported: 0 new values, 1 changed')).toBeVisible()
})

test('a source that is described goes with its figures to the chart', async ({ page }) => {
  await uploadFile(page, 'described.csv', tradeFile(goodRows('ISL', 'LTU')))
  await page.getByRole('button', { name: 'Describe it' }).click()
  await page.getByLabel('Title').fill('')
  await page.getByRole('button', { name: 'Use this source' }).click()
  await expect(page.getByText('Give the source a title.')).toBeVisible()
  await expect(page.getByLabel('Title')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await page.getByLabel('Title').fill('Statistics of the ministry')
  await page.getByLabel('Publisher').fill('The ministry')
  await page.getByRole('button', { name: 'Use this source' }).click()
  await expect(page.getByText('“Statistics of the ministry” is not among the sources yet')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('1 pair, source: Statistics of the ministry')).toBeVisible()
  const { sources } = (await (await page.request.get('/api/v1/sources')).json()) as { sources: unknown[] }
  expect(sources).toContainEqual(
    expect.objectContaining({ id: 'statistics-of-the-ministry', publisher: 'The ministry' }),
  )
})
