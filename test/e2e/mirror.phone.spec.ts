import { expect, test } from '@playwright/test'
import { headline } from './pair-page'

test('on a phone both sides fit without scrolling sideways', async ({ page }) => {
  await page.goto('/RUS/MAR/mirror?source=un-comtrade&mirrorSource=un-comtrade')
  await expect(headline(page)).toContainText('For 2020')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
