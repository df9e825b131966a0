import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { filter, headline, openPair, panel } from './pair-page'

test('the page of Russia and Morocco says in a sentence what Russia reported for 2020', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await expect(page).toHaveTitle('Russia and Morocco · Bilateral')
  await expect(headline(page)).toContainText(
    'Russia reported 780.9 million USD of exports to Morocco in 2020, 1.1 % more than in 2019.',
  )
  const cards = page.getByTestId('cards')
  await expect(cards).toContainText(/Exports\s*780\.9\sm\s*USD\s*\+1\.1\s%\s*against 2019\s*FOB/)
  await expect(cards).toContainText(/Imports\s*393\.0\sm\s*USD\s*−22\.3\s%/)
  await expect(cards).toContainText(/Total trade\s*1,173\.9\sm\s*USD\s*−8\.2\s%/)
  await expect(cards).toContainText(/Balance\s*\+388\.0\sm\s*USD/)
})

test('the headline, the cards and the sectors are readable before any script runs', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'en' })
  await page.goto('/RUS/MAR')
  await expect(headline(page)).toContainText('780.9 million USD')
  await expect(page.getByTestId('cards')).toContainText('1,173.9')
  await page.close()
})

test('Morocco reports 1,829.9 million for the same trade, beside it and not mixed into it', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await expect(page.getByTestId('mirror')).toContainText('Morocco reports 1,829.9 million USD of total trade in 2020')
  await page.getByRole('link', { name: 'Compare what both sides report' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\/mirror\?period=2020$/)
  await expect(headline(page)).toContainText('Morocco reports 1,622.7 million USD of imports from Russia')
})

test("Morocco's imports of 2020 by sector: energy 977.6, pharmaceuticals 13.0, of 1,622.7 million", async ({
  page,
}) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade&of=M&table=sectors')
  const sectors = panel(page, 'Imports by sector, 2020')
  await expect(sectors.getByRole('row', { name: /^Energy/ })).toContainText('977,644,399')
  await expect(sectors.getByRole('row', { name: /^Pharmaceuticals/ })).toContainText(/13,0\d\d,\d{3}|12,9\d\d,\d{3}/)
  await expect(sectors.getByRole('row', { name: /^Total/ })).toContainText('1,622,723,409')
  await expect(sectors).toContainText(/Not separable at this detail, which is not zero:.*Automotive/)
})

test('Moscow and Morocco: 100 to 173, +73 %, and no level', async ({ page }) => {
  await openPair(page, '/RU-MOW/MAR')
  await expect(headline(page)).toContainText(
    'stood at 173 in H1 2025 (index, H1 2024 = 100): 73 % more than in H1 2024',
  )
  await expect(page.getByText('No level was published').first()).toBeVisible()
  const compare = panel(page, 'H1 2025 against H1 2024')
  await compare.getByRole('radio', { name: 'Table' }).check()
  await expect(compare.getByRole('row', { name: /Total trade/ })).toContainText(/173.*100.*\+73\s%/)
})

test('filtering by sector narrows the figures at once, and the address says so', async ({ page }) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade')
  await page.getByRole('button', { name: /^Sectors/ }).click()
  await page.getByRole('searchbox', { name: 'Search sectors or HS codes' }).fill('27')
  await page
    .getByRole('dialog', { name: 'Sectors' })
    .getByRole('option', { name: /Energy/ })
    .click()
  await expect(page).toHaveURL(/sectors=energy/)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('cards')).toContainText(/Imports\s*977\.6\sm/)
  await expect(page.getByRole('heading', { name: 'Energy over time' })).toBeVisible()
})

test('a sector of a source with totals alone is shown from the source that splits', async ({ page }) => {
  await openPair(page, '/MAR/RUS?sectors=pharmaceuticals&period=2020')
  await expect(page.getByTestId('cards')).toContainText(/Imports\s*13\.0\sm/)
  await expect(filter(page, 'Source')).toHaveValue('un-comtrade')
})

test('filtering by period cuts the range and keeps the figures', async ({ page }) => {
  await openPair(page, '/RUS/MAR?table=time')
  await filter(page, 'From').selectOption('2018')
  await expect(page).toHaveURL(/from=2018/)
  const rows = panel(page, 'Trade over time').getByRole('row')
  await expect(rows).toHaveCount(4)
  await filter(page, 'Period').selectOption('2019')
  await expect(headline(page)).toContainText('in 2019')
})

test('a chosen period and another one are compared', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await filter(page, 'Period').selectOption('2012')
  await filter(page, 'Against').selectOption('2010')
  await expect(page.getByRole('heading', { name: '2012 against 2010' })).toBeVisible()
  await expect(headline(page)).toContainText('than in 2010')
})

test('Back goes back through five filters, Forward returns, and a reload shows the same', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  const steps: [string, string, RegExp][] = [
    ['Flow', 'X', /flow=X/],
    ['From', '2000', /from=2000/],
    ['To', '2019', /to=2019/],
    ['Period', '2015', /period=2015/],
    ['Against', '2010', /against=2010/],
  ]
  const seen = [page.url()]
  for (const [label, value, address] of steps) {
    await filter(page, label).selectOption(value)
    await expect(page).toHaveURL(address)
    seen.push(page.url())
  }
  const said = await headline(page).textContent()
  for (const address of seen.slice(0, -1).reverse()) {
    await page.goBack()
    await expect(page).toHaveURL(address)
  }
  await expect(headline(page)).toContainText('in 2020')
  for (const address of seen.slice(1)) {
    await page.goForward()
    await expect(page).toHaveURL(address)
  }
  await expect(headline(page)).toHaveText(said ?? '')
  await page.reload()
  await expect(headline(page)).toHaveText(said ?? '')
  for (const [label, value] of steps) await expect(filter(page, label)).toHaveValue(value)
})

test('Reset returns to what the data suggest, and Back undoes it', async ({ page }) => {
  await openPair(page, '/RUS/MAR?flow=M&from=2010')
  await page.getByTestId('filters').getByRole('button', { name: 'Reset' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR$/)
  await page.goBack()
  await expect(filter(page, 'From')).toHaveValue('2010')
})

test('a bad address gets a notice that names parameter and value, and a page all the same', async ({ page }) => {
  const answer = await page.goto('/RUS/MAR?from=2024-13&sectors=energy,ZZZ&flow=%27%20OR%201=1&source=nobody')
  expect(answer?.status()).toBe(200)
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  for (const text of ['2024-13', 'ZZZ', "' OR 1=1", 'nobody']) await expect(notice).toContainText(text)
  await expect(headline(page)).toBeVisible()
})

test('the letter T shows the same figures as a table, and the address keeps it', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  const time = panel(page, 'Trade over time')
  await time.getByRole('radio', { name: 'Chart', exact: true }).focus()
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/table=time/)
  await expect(time.getByRole('row', { name: /^2020/ })).toContainText('780,937,839')
  await expect(time.getByRole('row', { name: /^2020/ })).toContainText('1,173,894,236')
})

test("the gap in Morocco's exports of 1998 is a gap, not a zero", async ({ page }) => {
  await openPair(page, '/MAR/RUS?source=imf-dots&table=time')
  const row = panel(page, 'Trade over time').getByRole('row', { name: /^1998/ })
  await expect(row).toContainText('no data')
  await expect(row).not.toContainText(/\b0\b/)
})

test('an unknown pair of known areas is an empty view with ways on, an unknown area is no page', async ({ page }) => {
  await page.goto('/FRA/MAR')
  await expect(page.getByText('No source here holds figures that France reported on trade with Morocco.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Upload a file with figures' })).toBeVisible()
  expect((await page.goto('/FRA/XYZQ'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('codes in small letters lead to the page', async ({ page }) => {
  await page.goto('/rus/mar')
  await expect(page).toHaveURL(/\/RUS\/MAR$/)
})

test('in German the same figures are written as Germans write them', async ({ page }) => {
  await openPair(page, '/RUS/MAR?lang=de')
  await expect(headline(page)).toContainText('780,9 Millionen USD')
  await expect(page.getByTestId('cards')).toContainText(/1\.173,9\sMio\./)
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on the pair's page bars a reader in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openPair(page, '/MAR/RUS?source=un-comtrade')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  })
}

test('a parameter that is no filter is named', async ({ page }) => {
  await page.goto('/RUS/MAR?sector=ZZZ')
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  await expect(notice).toContainText('“sector” is no filter of this page')
})

test('a language that the product does not speak is named, and the page is in the reader’s own', async ({ page }) => {
  await page.goto('/RUS/MAR?lang=xx')
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  await expect(notice).toContainText('lang: “xx” is not known here and was left out.')
  await expect(headline(page)).toContainText('Russia reported')
})

test('a narrower window leaves nothing to scroll sideways', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await page.setViewportSize({ width: 700, height: 800 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
})

const timeChart = (page: Page): Locator => panel(page, 'Trade over time').locator('[data-chart]')
const reading = (page: Page): Locator => panel(page, 'Trade over time').getByRole('status').getByText('International')

test('the first touch of the pointer says the values of the period it is over', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await timeChart(page).scrollIntoViewIfNeeded()
  const box = (await timeChart(page).boundingBox())!
  await page.mouse.move(box.x + box.width * 0.5, box.y + 100)
  await expect(reading(page)).toBeVisible()
  const said = panel(page, 'Trade over time').getByRole('status').filter({ hasText: 'International' })
  await expect(said).toContainText('Total trade')
})

test('the arrow keys read the chart from the moment it has the focus, and Escape ends it', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await timeChart(page).focus()
  await expect(timeChart(page)).toHaveAttribute('data-chart', 'there')
  await page.keyboard.press('ArrowRight')
  await expect(reading(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reading(page)).toBeHidden()
})

test('without any script the headline, the cards and two charts are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' })
  const page = await context.newPage()
  await page.goto(`${baseURL}/RUS/MAR`)
  await expect(headline(page)).toContainText('780.9 million USD')
  // Exports, imports and total as lines; four pairs of bars.
  await expect(panel(page, 'Trade over time').locator('[data-mark=line]')).toHaveCount(3)
  await expect(panel(page, '2020 against 2019').locator('[data-mark=bar]')).toHaveCount(4)
  await context.close()
})
