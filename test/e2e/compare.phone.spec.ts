import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { headline } from './pair-page'

test('on a phone a comparison fits, answers, and names its lines above the chart', async ({ page }) => {
  await page.goto('/MAR/RUS/compare?flow=M&sources=un-comtrade&pairs=RUS.MAR')
  await expect(page.getByTestId('indicators')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expect(page.getByRole('listitem').filter({ hasText: /^Russia – Morocco Direction of Trade/ })).toBeVisible()
  await page.getByTestId('controls').getByRole('combobox', { name: 'Compared with' }).selectOption('average-3')
  await expect(headline(page)).toContainText('the average of 2017 to 2019')
  await page.getByRole('application', { name: /^Lines over time/ }).tap({ position: { x: 340, y: 100 } })
  await expect(page.getByRole('application', { name: /^Lines over time/ }).getByRole('status')).toContainText('2020')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
