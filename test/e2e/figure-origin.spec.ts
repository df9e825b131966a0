import { expect, test, type Page } from '@playwright/test'
import { openPair, panel } from './pair-page'

/** The panel that says which file and line a figure came in with. */
const origin = (page: Page, period: string) => panel(page, `Where the figures of ${period} come from`)

test('a number of a table leads to the file and the line it came in with, and Back returns', async ({ page }) => {
  await page.goto('/RUS/MAR?table=time,compare')
  await page.locator('#time').getByRole('row', { name: /^2020/ }).getByRole('link', { name: '780,937,839' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\/revisions\?flow=X&product=TOTAL&source=imf-dots&period=2020#history$/)
  await expect(origin(page, '2020').getByRole('heading', { level: 3 })).toHaveText('Exports, all products')
  await expect(
    origin(page, '2020').getByRole('link', { name: /^imf-dots-1992-2020\.csv \(import \d+\)$/ }),
  ).toBeVisible()
  await expect(origin(page, '2020')).toContainText(/, line \d+/)
  await page.goBack()
  await page
    .locator('#compare')
    .getByRole('row', { name: /^Imports/ })
    .getByRole('link')
    .last()
    .click()
  await expect(page).toHaveURL(/flow=M&product=TOTAL&source=imf-dots&period=2019#history$/)
})

test('a point of a chart leads there by a click, and by Enter', async ({ page }) => {
  await openPair(page, '/RUS/MAR?flow=X')
  const chart = page.locator('#time [data-chart]')
  await chart.scrollIntoViewIfNeeded()
  await chart.focus()
  await expect(chart).toHaveAttribute('data-chart', 'there')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect(chart.getByRole('status')).toContainText('Click or Enter: where it comes from')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/RUS\/MAR\/revisions\?flow=X&product=TOTAL&source=imf-dots&period=\d{4}#history$/)
  await page.goBack()
  await expect(chart).toBeVisible()
  const box = (await chart.boundingBox())!
  await expect(async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await expect(chart.getByRole('status')).toContainText('Click or Enter', { timeout: 1000 })
  }).toPass()
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page).toHaveURL(/revisions\?flow=X&product=TOTAL&source=imf-dots&period=\d{4}#history$/)
})

test('a sector leads to the codes that it was added up from', async ({ page }) => {
  await page.goto('/MAR/RUS/compare?flow=M&source=un-comtrade&period=2020&table=parts')
  await page
    .locator('#parts')
    .getByRole('row', { name: /^Energy/ })
    .getByRole('link', { name: '977,644,399' })
    .click()
  await expect(page).toHaveURL(/product=energy&source=un-comtrade&period=2020#history$/)
  await expect(origin(page, '2020').getByRole('heading', { level: 3 })).toHaveText([/^Imports, 27 /])
})

test('of both sides each number leads to the report it stands in', async ({ page }) => {
  await page.goto('/RUS/MAR/mirror?table=over-time')
  const row = page.locator('#over-time').getByRole('row', { name: /^2020/ })
  await expect(row.getByRole('link', { name: '780,937,839' })).toHaveAttribute('href', /^\/RUS\/MAR\/revisions\?flow=X/)
  await row.getByRole('link', { name: '1,622,723,437' }).click()
  await expect(page).toHaveURL(/\/MAR\/RUS\/revisions\?flow=M&product=TOTAL&source=imf-dots&period=2020#history$/)
})
