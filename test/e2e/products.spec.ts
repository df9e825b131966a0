import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { filter, headline, panel } from './pair-page'

const path = (page: Page): Locator => page.getByTestId('path').getByRole('listitem')
const parts = (page: Page, title: RegExp): Locator => panel(page, title)
const step = (page: Page, name: string): Promise<void> => page.getByRole('link', { name, exact: true }).first().click()

/** The numbers of the table's value column: its parts, the rest, and the whole at its end. */
async function valuesIn(table: Locator): Promise<number[]> {
  const cells = await table.locator('tr:has(td) > td:nth-of-type(1)').allTextContents()
  return cells.map((text) => Number(/^[\d,.]+$/.test(text) ? text.replaceAll(',', '') : 0))
}

async function expectToAddUp(panelOf: Locator): Promise<number> {
  const values = await valuesIn(panelOf.getByRole('table'))
  const whole = values.pop()!
  expect(values.length).toBeGreaterThan(1)
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(whole, 4)
  return whole
}

test('from all imports down to the last level and back, the parts adding up at every step', async ({ page }) => {
  await page.goto('/MAR/RUS/products?flow=M&table=parts')
  await expect(headline(page)).toContainText('Morocco reported 1.62 billion USD of imports from Russia in 2020')
  expect(Math.round((await expectToAddUp(parts(page, /^All imports by sector, /))) / 1e5)).toBe(16227)
  await expect(path(page)).toHaveText(['All imports'])

  await step(page, 'Energy')
  await expect(page).toHaveURL(/under=energy/)
  await expect(headline(page)).toContainText('Energy: Morocco reported 977.6 million USD')
  await expect(headline(page)).toContainText('60.2 % of all its imports from Russia')
  expect(Math.round((await expectToAddUp(parts(page, /^Energy by chapter, /))) / 1e5)).toBe(9776)

  await step(page, '27 Mineral fuels and oils')
  await expect(page).toHaveURL(/under=27/)
  await expect(path(page)).toHaveText(['All imports', /Energy/, /27 Mineral fuels and oils/])
  await expect(page.getByText('Not published below chapters')).toContainText('This is the last level.')
  await expect(panel(page, '27 Mineral fuels and oils over time').getByRole('row', { name: /^2020/ })).toHaveCount(0)

  await page.goBack()
  await expect(page).toHaveURL(/under=energy/)
  await expect(headline(page)).toContainText('Energy:')
  await page.goBack()
  await expect(page).not.toHaveURL(/under=/)
  await expectToAddUp(parts(page, /^All imports by sector, /))
})

test('chapters of several sectors are named beside the sectors, and the whole of one can be looked at', async ({
  page,
}) => {
  await page.goto('/MAR/RUS/products?flow=M')
  const bySector = panel(page, /^All imports by sector, /)
  await expect(bySector).toContainText('Automotive not separable at this detail')
  await expect(bySector).toContainText('87 Motor vehicles of several sectors')
  await step(page, '87 Motor vehicles')
  await expect(page).toHaveURL(/under=87/)
  await expect(path(page)).toHaveText(['All imports', /87 Motor vehicles/])
})

test('a step up on the way leads back, and a copied link shows the same', async ({ page }) => {
  await page.goto('/MAR/RUS/products?under=27&flow=M&period=2015&against=2014')
  await expect(headline(page)).toContainText('27 Mineral fuels and oils: Morocco reported')
  await expect(headline(page)).toContainText('in 2015')
  await path(page).getByRole('link', { name: 'All imports' }).click()
  await expect(page).toHaveURL(/flow=M&period=2015&against=2014$/)
  await expect(filter(page, 'Period')).toHaveValue('2015')
})

test('without any script the steps are links and the bars are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${baseURL}/MAR/RUS/products?flow=M`)
  await step(page, 'Energy')
  await expect(headline(page)).toContainText('Energy: Morocco reported 977.6 million USD')
  await context.close()
})

test('what of the address cannot be used is said, and the page is there all the same', async ({ page }) => {
  const answer = await page.goto("/MAR/RUS/products?under=27'&flow=T&period=2024-13&source=imf-dots&sectors=energy")
  expect(answer?.status()).toBe(200)
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  for (const text of ["27'", 'flow: “T”', '2024-13', 'imf-dots', '“sectors” is no filter of this page'])
    await expect(notice).toContainText(text)
  await expect(headline(page)).toBeVisible()
})

test('a pair whose sources give totals only says so', async ({ page }) => {
  await page.goto('/RU-MOW/MAR/products')
  await expect(page.getByText('No source here splits what')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on the page of products bars a reader in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/MAR/RUS/products?flow=M&period=2015&against=2014')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  })
}

test('drawn as areas, a tile leads one step down, and the address keeps the drawing', async ({ page }) => {
  await page.goto('/MAR/RUS/products?flow=M&period=2015&against=2014')
  const bySector = page.locator('#parts')
  await bySector.getByRole('radio', { name: 'Areas' }).check({ force: true })
  await expect(page).toHaveURL(/chart=treemap/)
  await bySector.getByRole('link', { name: /^Energy: 1,134\.6, 69\.4 %/ }).click()
  await expect(page).toHaveURL(/under=energy&.*chart=treemap/)
  await expect(headline(page)).toContainText('Energy: Morocco reported 1.13 billion USD')
})

test('the steps of a change end at the growth of the whole', async ({ page }) => {
  await page.goto('/MAR/RUS/products?flow=M&period=2015&against=2014')
  const changes = panel(page, 'All imports: what changed from 2014 to 2015')
  await expect(changes.getByRole('figure').getByRole('listitem').last()).toHaveText(/^All imports−16\.1\spp$/)
  const points = (await changes.getByRole('figure').getByRole('listitem').allTextContents()).map((text) =>
    Number(/([+−]?[\d.]+)\spp$/.exec(text)![1]!.replace('−', '-')),
  )
  const whole = points.pop()!
  // Each is rounded to a tenth of a point.
  expect(Math.abs(points.reduce((sum, each) => sum + each, 0) - whole)).toBeLessThan(0.05 * points.length)
  await changes.getByRole('radio', { name: 'Slopes' }).check({ force: true })
  await expect(page).toHaveURL(/change=slope/)
  await changes.getByRole('application').focus()
  await page.keyboard.press('ArrowDown')
  await expect(changes.getByRole('figure').getByRole('status')).toContainText('1,311,433,308')
})

test('piles over time leave incomplete years empty and are read by arrow keys', async ({ page }) => {
  await page.goto('/MAR/RUS/products?flow=M')
  const piles = panel(page, 'All imports by sector over time')
  await piles.getByRole('application').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(piles.getByRole('figure').getByRole('status')).toContainText(/^2020.*All imports1,622,7/)
  await page.keyboard.press('ArrowLeft')
  await expect(piles.getByRole('figure').getByRole('status')).toContainText(/^2019All importsno data/)
})
