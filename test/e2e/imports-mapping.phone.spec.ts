import { expect } from '@playwright/test'
import { test } from './own-server'
import { uploadFile } from './trade-files'

test('on a phone sixty years of a file of unknown form are mapped without the page scrolling sideways', async ({
  page,
}) => {
  const years = Array.from({ length: 60 }, (_, at) => String(2024 - at))
  const row = (name: string) => [name, 'x', ...years.map((_, at) => String(at + 1))].join(';')
  const text = [['Where to', 'Remark', ...years].join(';'), row('Malta'), row('Cyprus')].join('\n')
  await uploadFile(page, 'sixty-years.csv', Buffer.from(text))
  await expect(page.getByText('2024 … 1965: 60 columns of figures', { exact: true })).toBeVisible()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  const preview = page.getByRole('button', { name: 'Read the whole file so' })
  expect((await preview.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await expect(page.getByText('Still to be said')).toBeVisible()
  await page.getByLabel('What “Where to” is').selectOption('partner')
  await page.getByRole('combobox', { name: 'Flow', exact: true }).selectOption('X')
  await page.getByRole('textbox', { name: 'Product' }).fill('TOTAL')
  await page.getByRole('textbox', { name: 'Unit' }).fill('USD')
  await page.getByRole('combobox', { name: 'Reporter', exact: true }).fill('Icel')
  await expect(page.getByRole('option')).toHaveText(['Iceland (ISL)'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await preview.tap()
  await expect(page.getByText(/120 rows read = 120 new/)).toBeVisible()
  expect(await overflow()).toBe(0)
})
