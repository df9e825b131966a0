import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './own-server'
import { filter, headline, openPair, panel } from './pair-page'
import { revisePair } from './revised-pair'

test('a revision is seen after an upload, and as of the time before it the old figure stands', async ({ page }) => {
  await revisePair(page, 'FRO', 'GRL')

  await openPair(page, '/FRO/GRL')
  await expect(headline(page)).toContainText('220 USD of exports to Greenland in 2024')
  await page.getByRole('link', { name: 'Revisions', exact: true }).click()
  await expect(page).toHaveURL(/\/FRO\/GRL\/revisions$/)
  await expect(headline(page)).toContainText('2 of 5 figures have been revised since')
  // 200 to 220 is +10 %, 80 to 60 is -25 %: 17.5 % on average, -7.5 % on balance.
  await expect(page.getByText('they moved by 17.5 % on average; 1 was raised and 1 was lowered')).toBeVisible()
  await expect(page.getByText('Imports, all products, 2023, from 80 to 60 (−25.0 %)')).toBeVisible()

  const list = page.getByRole('table', { name: 'Every revision' })
  const exports = list.getByRole('row').filter({ hasText: 'Exports, all products' })
  await expect(exports).toContainText('200')
  await expect(exports).toContainText('220')
  await expect(exports).toContainText('+10.0 %')
  await expect(exports.getByRole('link', { name: /^fro-grl\.csv \(import \d+\)$/ })).toBeVisible()

  await page.getByRole('row').filter({ hasText: 'Imported:' }).getByRole('link', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/\/FRO\/GRL\?asof=\d{8}T\d{6}\.\d{3}Z$/)
  await expect(headline(page)).toContainText('200 USD of exports to Greenland in 2024')
  await expect(page.getByTestId('as-of')).toHaveText(
    /As it stood here on .+ UTC\. Since then 2 figures were revised and 1 was added\./,
  )
  await expect(panel(page, 'Trade over time')).toContainText('as it stood here on')
  await page.getByRole('button', { name: 'Show the latest figures' }).click()
  await expect(headline(page)).toContainText('220 USD')
  await expect(page).toHaveURL(/\/FRO\/GRL$/)
  await page.goBack()
  await expect(headline(page)).toContainText('200 USD')
})

test('the filter offers the times at which something changed, and the day before there was anything says so', async ({
  page,
}) => {
  await revisePair(page, 'FRO', 'SJM')
  await openPair(page, '/FRO/SJM')
  const asOf = filter(page, 'As of')
  await expect(asOf.getByRole('option')).toHaveCount(2)
  await asOf.selectOption({ index: 1 })
  await expect(page).toHaveURL(/asof=/)
  await expect(page.getByTestId('as-of')).toBeVisible()
  await expect(headline(page)).toContainText('200 USD')

  await page.goto('/FRO/SJM?asof=2020-01-01')
  await expect(page.getByRole('heading', { name: 'No figures yet on 1 Jan 2020' })).toBeVisible()
  await page.getByRole('button', { name: 'Show the latest figures' }).click()
  await expect(headline(page)).toContainText('220 USD')

  await page.goto('/FRO/SJM?asof=2020-02-31')
  await expect(page.getByText('asof: “2020-02-31” is not a date.')).toBeVisible()
  await expect(headline(page)).toContainText('220 USD')
})

test('a figure of the table leads to where it comes from: every value, file, import and line', async ({ page }) => {
  await revisePair(page, 'FRO', 'ALA')
  await openPair(page, '/FRO/ALA?table=time')
  await panel(page, 'Trade over time').getByRole('link', { name: '2024', exact: true }).click()
  await expect(page).toHaveURL(/\/FRO\/ALA\/revisions\?product=TOTAL&source=fro-ala&period=2024#history$/)
  const history = page.getByRole('table', { name: 'Exports, all products, 2024: every value' })
  const values = history.getByRole('row')
  await expect(values.nth(1)).toContainText('200')
  await expect(values.nth(1)).toContainText('line 3')
  await expect(values.nth(2)).toContainText('since')
  await expect(values.nth(2)).toContainText('220')
  await expect(values.nth(2)).toContainText('line 2')
  await values
    .nth(2)
    .getByRole('link', { name: /fro-ala\.csv/ })
    .click()
  await expect(page).toHaveURL(/\/imports\/\d+$/)
  await expect(page.getByRole('heading', { level: 1, name: 'fro-ala.csv' })).toBeVisible()
})

test('what an import had brought that was taken back stays in the history', async ({ page }) => {
  await revisePair(page, 'FRO', 'JEY')
  await page.getByRole('button', { name: 'Take this import back' }).click()
  await page.getByRole('button', { name: 'Yes, take it back' }).click()
  await expect(page.getByText('This import was taken back')).toBeVisible()
  await page.goto('/FRO/JEY/revisions?flow=X&product=TOTAL&period=2024')
  const values = page.getByRole('table', { name: 'Exports, all products, 2024: every value' }).getByRole('row')
  await expect(values).toHaveCount(3)
  await expect(values.nth(2)).toContainText('220')
  await expect(values.nth(2)).toContainText('The import was taken back since.')
})

test('the page of revisions passes axe in both themes, with and without revisions', async ({ page }) => {
  // Four pages are looked through.
  test.setTimeout(90_000)
  await revisePair(page, 'FRO', 'IMN')
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const address of ['/FRO/IMN/revisions?flow=X&product=TOTAL&period=2024', '/RUS/MAR/revisions']) {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      await expect(headline(page)).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations).toEqual([])
    }
  }
})
