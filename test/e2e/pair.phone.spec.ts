import { expect, test } from '@playwright/test'
import { headline, openPair } from './pair-page'

test('on a phone the page is one column without sideways scroll', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!)
})

test('on a phone the filters open in a sheet and change the charts', async ({ page }) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade')
  await page.getByRole('button', { name: 'Filters (1)' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await sheet.getByRole('combobox', { name: 'Flow' }).selectOption('M')
  await sheet.getByRole('option', { name: /Energy/ }).tap()
  await expect(page).toHaveURL(/flow=M&sectors=energy/)
  await sheet.getByRole('button', { name: 'Show the result' }).tap()
  await expect(sheet).toBeHidden()
  await expect(headline(page)).toContainText('977.6 million USD')
  await expect(page.getByRole('button', { name: 'Filters (3)' })).toBeVisible()
})
