import { expect, type Page } from '@playwright/test'
import { test } from './own-server'
import { tradeFile, uploadFile } from './trade-files'

const verdict = (page: Page) => page.getByRole('region', { name: /onsistent|Partly|Cannot be checked/ })

/** Exports of the first to the second of 100 in 2022 and 130 in 2023. */
async function importFigures(page: Page, reporter: string, partner: string): Promise<void> {
  const row = (period: string, value: number) => `${reporter},${partner},X,TOTAL,${period},${value},USD`
  await uploadFile(page, `${reporter}-${partner}.csv`, tradeFile([row('2022', 100), row('2023', 130)]))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^Imported: /)).toBeVisible()
}

test('a claim is entered by keyboard alone', async ({ page }) => {
  await importFigures(page, 'FRO', 'LIE')
  await page.goto('/claims/new?reporter=FRO')
  const partner = page.getByRole('combobox', { name: 'Trade with' })
  await partner.focus()
  await partner.pressSequentially('Liechten')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(partner).toHaveValue('Liechtenstein (LIE)')
  const fields: [name: string, text: string][] = [
    ['Period', '2023'],
    ['Level', '131'],
    ['Unit of the level', 'usd'],
    ['Said by', 'Somebody'],
    ['Published by', 'A paper'],
    ['Date', '2024'],
  ]
  await page.getByRole('combobox', { name: 'Flow' }).focus()
  await page.keyboard.type('Exports')
  for (const [name, text] of fields) {
    await page.getByLabel(name, { exact: true }).focus()
    await page.keyboard.type(text)
  }
  await page.getByRole('combobox', { name: 'Magnitude' }).focus()
  await page.keyboard.type('as it is')
  await page.getByLabel('Date', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/claims\/fro-lie-exports-2023$/)
  // 131 stands for 130.5 to 131.5, and 130 was reported.
  await expect(verdict(page)).toContainText('Not consistent')
})

test('what the press says in words is typed as it stands, and stands so again when it is edited', async ({ page }) => {
  await importFigures(page, 'FRO', 'MCO')
  await page.goto('/claims/new?reporter=FRO&partner=MCO', { waitUntil: 'networkidle' })
  await page.getByLabel('Flow').selectOption('Exports')
  const typed = {
    Period: 'in the year 2023',
    Change: 'between 20 and 40 per cent',
    Level: '120 to 140',
    'Unit of the level': 'usd',
    'Said by': 'Somebody',
    'Published by': 'A paper',
    Date: '2024',
  }
  for (const [name, text] of Object.entries(typed)) await page.getByLabel(name, { exact: true }).fill(text)
  await page.getByLabel('Magnitude').selectOption('as it is')
  const sentence = 'rose by between 20 % and 40 % to between 120 USD and 140 USD in 2023.'
  await expect(page.getByRole('region', { name: 'What will be told' })).toContainText(sentence)
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(sentence)
  await expect(verdict(page)).toContainText('Consistent')
  await page.getByRole('link', { name: 'Edit' }).click()
  await expect(page.getByLabel('Change', { exact: true })).toHaveValue('+20–+40')
  await expect(page.getByLabel('Level', { exact: true })).toHaveValue('120–140')
})

test('two people change a claim: the second is told, and keeps what was typed', async ({ page, request }) => {
  const path = '/api/v1/claims/russia-2020-exports'
  await page.goto('/claims/russia-2020-exports/edit')
  const claim = await (await request.get(path)).json()
  expect((await request.put(path, { data: { ...claim, note: 'by another hand' } })).ok()).toBe(true)
  await page.getByLabel('Note (optional)').fill('mine')
  await page.getByRole('button', { name: 'Save and check' }).click()
  await expect(page.getByText('Somebody changed this statement meanwhile.')).toBeVisible()
  await expect(page.getByLabel('Note (optional)')).toHaveValue('mine')
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(page).toHaveURL(/\/claims\/russia-2020-exports$/)
  expect((await (await request.get(path)).json()).note).toBe('mine')
})

test('the address of a new claim names its pair, and says what of it is not known', async ({ page }) => {
  await page.goto('/claims/new?reporter=ISL&partner=ATLANTIS')
  await expect(page.getByText('“ATLANTIS” (partner) is not a known area.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Whose figure' })).toHaveValue('Iceland (ISL)')
})

test('a table that changes a claim shows what becomes different before it is taken in', async ({ page, request }) => {
  await page.goto('/claims/import', { waitUntil: 'networkidle' })
  const text = (await (await request.get('/api/v1/claims?format=csv&id=morocco-2016-total')).text()).replace(
    '3000000000',
    '1300000000',
  )
  await page.getByLabel('Table of statements (CSV)').setInputFiles({
    name: 'claims.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  const row = page.getByRole('row').filter({ hasText: 'morocco-2016-total' })
  await expect(row).toContainText('would be changed')
  // What it would say then is told before it is taken in.
  await expect(row).toContainText('Total trade of Morocco with Russia came to 1.3 billion USD in 2016.')
  await expect(row).toContainText('level: 1300000000 (before: 3000000000)')
})

test('a fiscal year is asked for its first month, and a hedge is typed with its figure', async ({ page }) => {
  await page.goto('/claims/new?reporter=FRO&partner=AND', { waitUntil: 'networkidle' })
  const typed = {
    Period: 'FY2024-25',
    Change: 'almost two and a half times',
    'Said by': 'Somebody',
    'Published by': 'A paper',
    Date: '2025-06',
  }
  for (const [name, text] of Object.entries(typed)) await page.getByLabel(name, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page.getByText('only you know the month it begins in')).toBeVisible()
  await page.getByLabel('FY2024-25 begins in').selectOption('April 2024')
  await expect(page.getByLabel('Period', { exact: true })).toHaveValue('April 2024 – March 2025')
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'came to almost 2½ times the earlier level in April 2024 – March 2025',
  )
  // A quarter below two and a half, and the figure itself left out.
  await expect(page.getByText('×2.25 to less than ×2.5')).toBeVisible()
})

test('an average, a sum in dollars and a deficit are typed as they stand in print, and come back in from the export', async ({
  page,
}) => {
  // 105 on average in 2021 and 2022, and 126 in 2023: a fifth more. Imports of 150 leave a deficit of 24.
  const row = (flow: string, period: string, value: number) => `FRO,SMR,${flow},TOTAL,${period},${value},USD`
  const figures = [row('X', '2021', 100), row('X', '2022', 110), row('X', '2023', 126), row('M', '2023', 150)]
  await uploadFile(page, 'FRO-SMR.csv', tradeFile(figures))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^Imported: /)).toBeVisible()
  const enter = async (flow: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await page.goto('/claims/new?reporter=FRO&partner=SMR', { waitUntil: 'networkidle' })
    await page.getByLabel('Flow').selectOption(flow)
    await page.getByLabel('Magnitude').selectOption('as it is')
    const said = { ...fields, 'Said by': 'Somebody', 'Published by': 'A paper', Date: '2024' }
    for (const [name, text] of Object.entries(said)) await page.getByLabel(name, { exact: true }).fill(text)
  }
  const compared = 'Compared with (optional)'
  await enter('Exports', { Period: '2023', [compared]: 'two-year average', Change: 'about 20', Level: '$126' })
  await expect(page.getByText('The average of 2021 to 2022, 2 periods')).toBeVisible()
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Exports from Faroe Islands to San Marino rose by about 20 % to 126 USD in 2023 against the average of 2021 to 2022.',
  )
  await expect(verdict(page)).toContainText('Consistent')
  await expect(page.getByText('Average 2021–2022: (110 + 100) ÷ 2 = 105 USD.')).toBeVisible()
  await enter('Trade deficit', { Period: '2023', Level: 'almost $25' })
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The trade deficit of Faroe Islands with San Marino came to almost 25 USD in 2023.',
  )
  await expect(verdict(page)).toContainText('Consistent')
  const exported = await page.request.get('/claims/export.csv?reporter=FRO&partner=SMR')
  await page.goto('/claims/import', { waitUntil: 'networkidle' })
  const name = 'FRO-SMR-claims.csv'
  await page.getByLabel('Table of statements (CSV)').setInputFiles({
    ...{ name, mimeType: 'text/csv', buffer: await exported.body() },
  })
  await expect(page.getByText(`${name} would change nothing`)).toBeVisible()
})
