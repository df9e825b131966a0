import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { headline, panel } from './pair-page'

/** Opens a comparison and waits until it answers: the indicators come last. */
async function openComparison(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByTestId('indicators')).toBeVisible()
}

const control = (page: Page, label: string): Locator =>
  page.getByTestId('controls').getByRole('combobox', { name: label, exact: true })
const added = (page: Page): Locator => page.getByTestId('added')
const indicator = (page: Page, id: string): Locator => page.locator(`[data-indicator="${id}"]`)
const lines = (page: Page): Locator => page.getByRole('table', { name: /by pair and source/ })

/** Adds a pair, a source or a sector by typing a part of its name. */
async function add(page: Page, label: string, typed: string, option: string | RegExp): Promise<void> {
  await added(page).getByRole('combobox', { name: label }).fill(typed)
  await page.getByRole('option', { name: option }).click()
}

test('exports of 2020 stand against 2019 first, then against whatever is chosen, and Back goes back', async ({
  page,
}) => {
  await openComparison(page, '/RUS/MAR/compare')
  await expect(page).toHaveTitle('Russia and Morocco: comparison · Bilateral')
  await expect(headline(page)).toHaveText(
    'Russia’s exports to Morocco were 780.9 million USD in 2020, 1.1 % above 2019.',
  )
  await control(page, 'Compared with').selectOption('average-5')
  await expect(page).toHaveURL(/\?relation=average-5$/)
  await expect(headline(page)).toContainText('1.0 % above the average of 2015 to 2019.')
  await control(page, 'Flow').selectOption('M')
  await expect(headline(page)).toContainText('Russia’s imports from Morocco were 393 million USD in 2020, 25.9 % below')
  await page.goBack()
  await expect(headline(page)).toContainText('above the average of 2015 to 2019.')
  await page.goBack()
  await expect(headline(page)).toContainText('1.1 % above 2019.')
})

test('the sentence, the bars and the table are readable before any script runs', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'en' })
  await page.goto('/MAR/RUS/compare?flow=M&pairs=RUS.MAR')
  await expect(headline(page)).toContainText('Morocco’s imports from Russia were 1.62 billion USD in 2020')
  await expect(lines(page).getByRole('row', { name: /^Russia – Morocco/ })).toContainText('392,956,397')
  await page.close()
})

test('another pair and another source are lines of their own, in the address and in the table', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M&table=lines')
  await add(page, 'Add a pair', 'Russia – Mor', 'Russia – Morocco')
  await expect(page).toHaveURL(/pairs=RUS\.MAR/)
  await expect(lines(page).getByRole('row', { name: /^Russia – Morocco/ })).toContainText('392,956,397')
  await add(page, 'Add a source', 'Comtrade', /UN Comtrade/)
  await expect(page).toHaveURL(/sources=un-comtrade/)
  await expect(lines(page).getByRole('row')).toHaveCount(5)
  const overTime = panel(page, 'Imports over time')
  await expect(overTime.getByRole('columnheader', { name: 'Morocco – Russia, UN Comtrade database' })).toBeVisible()
  await expect(overTime.getByRole('row', { name: /^2020/ })).toContainText(/1,622,723,437.*1,622,723,409.*392,956,397/)
  await expect(overTime).toContainText(
    'Russia – Morocco, UN Comtrade database: no figure for “Value”, so there is no line.',
  )
  await page.getByRole('button', { name: 'Take away Russia – Morocco' }).click()
  await expect(page).not.toHaveURL(/pairs=/)
  await expect(lines(page).getByRole('row', { name: /^Russia – Morocco/ })).toHaveCount(0)
})

test('lines in different units are drawn as an index, and as values it is said why not', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=T&pairs=RU-MOW.MAR')
  await expect(panel(page, 'Total trade over time')).toContainText(
    /Moscow \(city\) – Morocco, .*: in index, H1 2024 = 100, another unit\. Nothing is converted/,
  )
})

test('as an index the base is 100, and another one can be chosen', async ({ page }) => {
  await openComparison(page, '/RUS/MAR/compare?table=lines')
  await control(page, 'Drawn as').selectOption('index')
  await control(page, '100 is').selectOption('2010')
  await expect(page).toHaveURL(/measure=index&base=2010/)
  const index = panel(page, 'Exports over time, as an index')
  await expect(index.getByRole('row', { name: /^2010/ })).toContainText('100.0')
  await expect(indicator(page, 'index')).toContainText('2010 = 100')
})

test('a copied link shows the same', async ({ page, context }) => {
  await openComparison(page, '/MAR/RUS/compare')
  await control(page, 'Flow').selectOption('M')
  await control(page, 'Compared with').selectOption('2015')
  await control(page, 'Drawn as').selectOption('growth')
  await add(page, 'Add a pair', 'Russia – Mor', 'Russia – Morocco')
  await expect(page).toHaveURL(/pairs=RUS\.MAR/)
  const said = await headline(page).innerText()
  const copy = await context.newPage()
  await openComparison(copy, page.url())
  await expect(headline(copy)).toHaveText(said)
  await expect(control(copy, 'Drawn as')).toHaveValue('growth')
  await expect(control(copy, 'Compared with')).toHaveValue('2015')
  await expect(copy.getByRole('button', { name: 'Take away Russia – Morocco' })).toBeVisible()
})

test('an average of which years are missing has no growth and says how many months there are', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M&source=un-comtrade&relation=average-5')
  await expect(
    page.getByText('No growth against the average of 2015 to 2019: the 5 years are known for 12 of 60 months.'),
  ).toBeVisible()
  await expect(indicator(page, 'growth')).toContainText(
    'Cannot be computed: the 5 years are known for 12 of 60 months.',
  )
})

test('sectors: what moved the total, and the way down to what a sector holds', async ({ page }) => {
  await openComparison(page, '/RUS/MAR/compare?source=un-comtrade')
  const changes = panel(page, /^Which sectors made the difference/)
  await expect(changes.getByRole('listitem').filter({ hasText: 'Energy' })).toContainText('+10.6 pp')
  await expect(changes.getByRole('listitem').filter({ hasText: 'Chemicals' })).toContainText('−5.4 pp')
  await changes.getByRole('radio', { name: 'Slopes' }).check()
  await expect(page).toHaveURL(/change=slope/)
  await panel(page, 'Exports by sector, 2020').getByRole('link', { name: 'Energy', exact: true }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\/products\?under=energy&.*period=2020/)
})

test('every indicator gives its formula, its source and its conditions at a click', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M&source=un-comtrade&against=2014')
  await expect(indicator(page, 'concentration')).toContainText('0.389')
  await indicator(page, 'concentration').getByText('Meaning, formula, conditions').click()
  await expect(indicator(page, 'concentration')).toContainText('H = Σ (Vₖ / Σ V)²')
  await expect(indicator(page, 'concentration')).toContainText('The Paternity of an Index')
  await expect(indicator(page, 'concentration')).toContainText('at least 95 % of the total')
  await expect(indicator(page, 'compound-growth')).toContainText('per year over 6 years')
  await expect(indicator(page, 'advantage')).toContainText(
    'Cannot be computed: the trade of Morocco with World is missing in this source',
  )
})

test('what an address gets wrong is said, and the page is there all the same', async ({ page }) => {
  await openComparison(page, '/RUS/MAR/compare?measure=cagr&pairs=MAR&relation=average-3&against=2015&colour=red')
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  await expect(notice).toContainText('measure: “cagr” is not known here and was left out.')
  await expect(notice).toContainText('pairs: “MAR” is not known here')
  await expect(notice).toContainText('relation: average-3 was left out')
  await expect(notice).toContainText('“colour” is no part of this page’s address')
  await expect(headline(page)).toContainText('above 2015.')
})

test('a pair without figures says so and leads on', async ({ page }) => {
  await page.goto('/MAR/FRA/compare')
  await expect(page.getByRole('heading', { name: 'No figures for this pair yet' })).toBeVisible()
})

test('the lines are read with the arrow keys, all of a period at once', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M&sources=un-comtrade')
  const chart = page.getByRole('application', { name: /^Lines over time/ })
  await chart.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(chart.getByRole('status')).toContainText('1,622,723,437')
  await page.keyboard.press('ArrowLeft')
  await expect(chart.getByRole('status')).toContainText('there is no figure for 2019.')
  await page.keyboard.press('Escape')
  await expect(chart.getByRole('status')).toBeEmpty()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in the way of assistive technology, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openComparison(page, '/MAR/RUS/compare?flow=M&source=un-comtrade&against=2014&pairs=RUS.MAR&sources=imf-dots')
    await expect(panel(page, 'Imports by sector over time')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  })
}

test('what happened meanwhile is marked on the lines, listed with its source, and can be hidden', async ({ page }) => {
  await openComparison(page, '/RUS/MAR/compare?measure=index')
  const chart = panel(page, 'Exports over time, as an index')
  const marks = chart.locator('[data-mark=annotations] [data-annotation]')
  await expect(marks.first()).toBeVisible()
  expect(await chart.getByRole('list').last().getByRole('listitem').count()).toBe(await marks.count())
  await chart.getByRole('button', { name: /hide/i }).click()
  await expect(page).toHaveURL(/events=off/)
  await expect(marks).toHaveCount(0)
})

test('Moscow and Morocco: an index with its base, +73 %, and no level', async ({ page }) => {
  await openComparison(page, '/RU-MOW/MAR/compare')
  await expect(headline(page)).toHaveText(
    'Moscow (city)’s total trade with Morocco was 173 (index, H1 2024 = 100) in H1 2025, 73 % above H1 2024.',
  )
  await expect(page.getByText('No level was published').first()).toBeVisible()
  await expect(lines(page).getByRole('row', { name: /^Moscow/ })).toContainText(/173\s*100\s*\+73\s%/)
  await expect(indicator(page, 'balance')).toContainText('Cannot be computed: only an index was published, no level.')
})

test('in German an average stands in the case its sentence needs', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M&relation=average-5&lang=de')
  await expect(headline(page)).toContainText('20,6 % mehr als der Durchschnitt von 2015 bis 2019.')
  await expect(panel(page, /^2020 gegenüber dem Durchschnitt von 2015 bis 2019$/)).toBeVisible()
  await page.goto('/RUS/MAR/compare?against=2016..2019&measure=growth&lang=de')
  await expect(
    page.getByRole('heading', { name: /Wachstum gegenüber dem Durchschnitt von 2016 bis 2019$/ }),
  ).toBeVisible()
})

test('what cannot be fetched is said, the rest stays, and trying again brings it', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M')
  await page.route('**/api/v1/figures?**', (route) => route.fulfill({ status: 503, json: { title: 'Away' } }))
  await page.route('**/api/v1/compare?**', (route) => route.fulfill({ status: 503, json: { title: 'Away' } }))
  await add(page, 'Add a pair', 'Russia – Mor', 'Russia – Morocco')
  const notice = page.getByRole('alert').filter({ hasText: 'These pairs could not be fetched' })
  await expect(notice).toContainText('Russia – Morocco', { timeout: 20_000 })
  await control(page, 'Compared with').selectOption('2015')
  await expect(page.getByText('The indicators could not be fetched.')).toBeVisible({ timeout: 20_000 })
  await expect(headline(page)).toContainText('above 2015.')
  await page.unrouteAll()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(lines(page).getByRole('row', { name: /^Russia – Morocco/ })).toContainText('392,956,397')
  await page.locator('#indicators').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByTestId('indicators')).toBeVisible()
})

test('the detail of products is chosen: sectors, or headings that the source does not have', async ({ page }) => {
  await openComparison(page, '/MAR/RUS/compare?flow=M&source=un-comtrade&period=2020')
  await expect(indicator(page, 'concentration')).toContainText(/0\.\d{3}\d+ chapters/)
  const detail = panel(page, 'Indicators').getByRole('combobox', { name: 'Products split by' })
  await detail.selectOption('heading')
  await expect(page).toHaveURL(/&detail=heading$/)
  await expect(indicator(page, 'concentration')).toContainText('does not go down to headings')
  await expect(panel(page, 'Heading by heading')).toContainText('does not go down to headings in 2020')
  await page.goBack()
  const list = panel(page, 'Chapter by chapter')
  await expect(list.getByRole('row').nth(1)).toContainText(/27.*Mineral fuels.*977,644,399/)
  await list
    .getByRole('button', { name: /Exports/ })
    .first()
    .click()
  await expect(list.getByRole('row').nth(1)).toContainText(/08.*Fruit and nuts.*131,818,796/)
})

test('where motion is reduced nothing is on its way: a line is drawn where its new axis has it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openComparison(page, '/MAR/RUS/compare?flow=M&pairs=RUS.MAR')
  const line = page.locator('#lines [data-mark=line]').first()
  // A transition of everything in no time leaves Chromium with the path of the axis before (wider names move it).
  expect(await line.evaluate((path) => getComputedStyle(path).transitionProperty)).toBe('none')
})

test('an average of any years is chosen: a last one, then the first', async ({ page }) => {
  await openComparison(page, '/RUS/MAR/compare')
  await control(page, 'Compared with').selectOption('2019')
  await control(page, 'Average from').selectOption('2016')
  await expect(page).toHaveURL(/\?against=2016\.\.2019$/)
  await expect(headline(page)).toContainText('the average of 2016 to 2019.')
  await page.reload()
  await expect(control(page, 'Average from')).toHaveValue('2016')
  await page.goBack()
  await expect(headline(page)).toContainText('1.1 % above 2019.')
})
