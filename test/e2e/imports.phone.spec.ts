import { expect } from '@playwright/test'
import { test } from './own-server'
import { goodRows, tradeFile, uploadFile } from './trade-files'

test('on a phone a file is uploaded and imported without scrolling sideways', async ({ page }) => {
  await uploadFile(
    page,
    'from_my_phone_with_a_long_name_without_any_blanks_2024.csv',
    tradeFile(goodRows('ISL', 'EST')),
  )
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  const button = page.getByRole('button', { name: 'Import', exact: true })
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await button.tap()
  await expect(page.getByText('Imported: 8 new values, 0 changed')).toBeVisible()
  await page.getByRole('link', { name: 'All imports' }).tap()
  await expect(page.getByRole('link', { name: /from_my_phone/ }).first()).toBeVisible()
  expect(await overflow()).toBe(0)

  // The history stacks: nothing of it stands outside the screen.
  const history = page.locator('#imports').getByRole('region')
  expect(await history.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
})

test('on a phone what is wrong with a file is read without scrolling sideways', async ({ page }) => {
  await uploadFile(page, 'wrong.csv', tradeFile([...goodRows('ISL', 'LTU'), 'ISL,Nowhereland,X,TOTAL,2024,5,USD']))
  const problems = page.getByRole('region', { name: 'Entries in the order of the file' })
  await expect(problems.getByRole('row', { name: /Nowhereland/ })).toContainText('partner')
  expect(await problems.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
})
