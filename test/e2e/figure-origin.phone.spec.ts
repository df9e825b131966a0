import { expect, test } from '@playwright/test'
import { openPair } from './pair-page'

test('by finger the first tap on a point shows its value and the way to its file and line', async ({ page }) => {
  await openPair(page, '/RUS/MAR?flow=X')
  const chart = page.locator('#time [data-chart]')
  await chart.scrollIntoViewIfNeeded()
  await chart.tap({ position: { x: 200, y: 120 } })
  const link = chart.getByRole('link', { name: 'Where it comes from' })
  await expect(link).toBeVisible()
  const year = /\b(?:19|20)\d\d\b/.exec(await chart.getByRole('status').innerText())![0]
  await link.tap()
  await expect(page).toHaveURL(new RegExp(`flow=X&product=TOTAL&source=imf-dots&period=${year}#history$`))
})

test('in every chart over time of a comparison a tap leads on, and another tap leads from the other point', async ({
  page,
}) => {
  await page.goto('/MAR/RUS/compare?flow=M&source=un-comtrade')
  const lines = page.getByRole('application', { name: /^Lines over time/ })
  const link = page.getByRole('link', { name: 'Where it comes from' })
  await lines.tap({ position: { x: 300, y: 100 } })
  const first = await lines.getByRole('link').getAttribute('href')
  await lines.tap({ position: { x: 120, y: 200 } })
  await expect(lines.getByRole('link')).not.toHaveAttribute('href', first!)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  const parts = page.locator('#parts-time').getByRole('application')
  await parts.scrollIntoViewIfNeeded()
  await parts.tap({ position: { x: 90, y: 100 } })
  const inParts = page.locator('#parts-time').locator(link)
  await expect(inParts).toBeVisible()
  await inParts.tap()
  await expect(page).toHaveURL(/\/MAR\/RUS\/revisions\?flow=M&product=[a-z-]+&source=un-comtrade&period=\d{4}#history$/)
})
