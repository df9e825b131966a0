import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { panel } from './pair-page'

// The 23 statements that come with the product, as `test/api/claims-of-the-seed.test.ts` finds them.
const EXPORTS_OF_2020 = '/claims/russia-2020-exports'
const HALF_YEAR = '/claims/russia-h1-2025'

const verdict = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Verdict' }).getByRole('button', { name: new RegExp(`^${name} `) })
const statements = (page: Page) => page.getByRole('article')

/** Waits until the list answers clicks: before, a button is only a picture of one. */
async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' })
  await expect(page.getByRole('group', { name: 'Verdict' })).toBeVisible()
}

test('the list is between pairs and imports, newest first, and narrowed by verdict and speaker; Back goes back', async ({
  page,
}) => {
  await page.goto('/')
  const navigation = page.getByRole('banner').getByRole('navigation')
  await expect(navigation.getByRole('link')).toHaveText(['Pairs', 'Claims', 'Imports', 'Sources'])
  await navigation.getByRole('link', { name: 'Claims' }).click()
  await expect(page).toHaveURL(/\/claims$/)
  await expect(statements(page)).toHaveCount(23)
  await expect(statements(page).first()).toContainText('12 Feb 2026')

  await openList(page, '/claims')
  await verdict(page, 'Not consistent').click()
  await expect(page).toHaveURL(/\?verdict=not-consistent$/)
  await expect(statements(page)).toHaveCount(4)
  await page.getByRole('combobox', { name: 'Said by' }).selectOption('Office des Changes')
  await expect(page).toHaveURL(/speaker=Office/)
  await expect(statements(page)).toHaveCount(2)
  // What each verdict would show is said with the speaker chosen.
  await expect(verdict(page, 'Consistent')).toHaveText(/Consistent\s*2/)
  await expect(verdict(page, 'Cannot be checked')).toHaveText(/Cannot be checked\s*2/)

  await page.goBack()
  await expect(statements(page)).toHaveCount(4)
  await page.goBack()
  await expect(statements(page)).toHaveCount(23)
  await page.goForward()
  await expect(statements(page)).toHaveCount(4)
})

test('a search that finds nothing offers all of them again', async ({ page }) => {
  await openList(page, '/claims')
  const search = page.getByRole('searchbox')
  await search.fill('garbousov 73')
  await expect(statements(page)).toHaveCount(1)
  await expect(page).toHaveURL(/q=garbousov/)
  await search.fill('garbousov 74')
  await expect(page.getByText('No statement fits these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all statements' }).click()
  await expect(statements(page)).toHaveCount(23)
  await expect(page).toHaveURL(/\/claims$/)
})

test('what the address asks for and the page lacks is said, and the rest is shown', async ({ page }) => {
  await openList(page, '/claims?verdict=true&colour=red')
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  await expect(notice).toContainText('“true” is no verdict')
  await expect(notice).toContainText('“colour” is not a filter of this page')
  await expect(statements(page)).toHaveCount(23)
})

test('the pair has its claims of both sides, and the first page leads to the one it tells of', async ({ page }) => {
  await page.goto('/MAR/RUS')
  await page.getByRole('navigation', { name: 'Pages of this pair' }).getByRole('link', { name: 'Claims' }).click()
  await expect(page).toHaveURL(/\/MAR\/RUS\/claims$/)
  await expect(statements(page)).toHaveCount(22)
  await expect(statements(page).filter({ hasText: 'Exports from Morocco to Russia' })).toHaveCount(2)
  await expect(statements(page).filter({ hasText: 'Exports from Russia to Morocco came to 766 million' })).toHaveCount(
    1,
  )
  // What was said of the city is of another pair.
  await expect(statements(page).filter({ hasText: 'Moscow' })).toHaveCount(0)

  await page.goto('/')
  await expect(page.getByRole('link', { name: 'What was said about Russia and Morocco' })).toHaveAttribute(
    'href',
    '/RUS/MAR/claims',
  )
  await page.getByRole('link', { name: 'Both can be true' }).click()
  await expect(page).toHaveURL(/\/claims\/russia-h1-2025$/)
  await page.goBack()
  await page.getByRole('link', { name: 'Is it so? What the figures say' }).click()
  await expect(page).toHaveURL(/\/claims\/moscow-h1-2025$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Total trade of Moscow (city) with Morocco rose by 73 % in H1 2025 against H1 2024.',
  )
})

test('766 million is consistent with UN Comtrade and not with the IMF, and the page says so', async ({ page }) => {
  await page.goto(EXPORTS_OF_2020)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Exports from Russia to Morocco came to 766 million USD in 2020.',
  )
  const answer = page.getByRole('region', { name: 'Partly' })
  await expect(answer).toContainText('UN Comtrade database gives 765.8 million USD, which fits')
  await expect(answer).toContainText('Direction of Trade Statistics gives 780.9 million USD, which does not fit')
  const series = panel(page, 'What the series say').getByRole('row')
  await expect(series.filter({ hasText: 'UN Comtrade database' })).toContainText('765,846,052')
  await expect(series.filter({ hasText: 'UN Comtrade database' })).toContainText('Consistent')
  await expect(series.filter({ hasText: 'Direction of Trade' })).toContainText('780,937,839')
  await expect(series.filter({ hasText: 'Direction of Trade' })).toContainText('Not consistent')
  // What Morocco reports stands apart and is no verdict.
  const other = panel(page, 'Evidence of another kind')
  await expect(other).toContainText('1,622,723,437')
  await expect(other).not.toContainText('consistent')
})

test('a statement that cannot be checked says which figures would be needed', async ({ page }) => {
  await page.goto(HALF_YEAR)
  await expect(page.getByRole('region', { name: 'Cannot be checked' })).toBeVisible()
  await expect(panel(page, 'What would be needed')).toContainText(
    'Needed for H1 2025: total trade, or exports and imports, of Russia with Morocco as reported by Russia',
  )
  await expect(panel(page, 'What was stated, and what it covers')).toContainText('+27 % to less than +30 %')
  await expect(panel(page, 'Arithmetic without any data')).toContainText(
    'Both statements can be true as long as the share of Moscow (city) in the trade of Russia was no more than about 75 %.',
  )
  await panel(page, 'Arithmetic without any data')
    .getByRole('link', { name: /Garbousov/ })
    .click()
  await expect(page).toHaveURL(/\/claims\/moscow-h1-2025$/)
})

test('the charts of a claim can be read by keys and as tables, and the table stands in the address', async ({
  page,
}) => {
  await page.goto(HALF_YEAR, { waitUntil: 'networkidle' })
  // No series has half-years: whole years are drawn, and that is said.
  const years = panel(page, 'The series over the years, H1 2025 marked')
  await expect(years).toContainText('Drawn are whole years, 2025 marked: they are not what the statement speaks of.')
  await years.getByRole('application').focus()
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft')
  await expect(years.getByRole('status').filter({ hasText: /^2020/ })).toContainText('1,173,894,236')
  await page.keyboard.press('Escape')
  await expect(years.getByRole('status').filter({ hasText: /^2020/ })).toHaveCount(0)

  const possible = page.getByRole('region', { name: 'Moscow (city) and Russia: at which shares both can be true' })
  await possible.getByRole('radio', { name: 'Table' }).check()
  await expect(page).toHaveURL(/[?&]table=possible/)
  // (1.30 - 1.73 x 0.4) / 0.6 - 1
  await expect(possible.getByRole('row', { name: /^40\.0\s%/ })).toContainText(/\+1\.3\s%/)
  await page.goBack()
  await expect(possible.getByRole('application')).toBeVisible()
})

test('an address that is sent to somebody tells the sentence and the verdict before it is opened', async ({ page }) => {
  await page.goto(EXPORTS_OF_2020)
  await expect(page).toHaveTitle(/Exports from Russia to Morocco came to 766\smillion\sUSD in 2020/)
  const about = (property: string) => page.locator(`meta[property="${property}"]`)
  await expect(about('og:title')).toHaveAttribute('content', /766\smillion\sUSD in 2020/)
  await expect(about('og:description')).toHaveAttribute('content', /^Partly\. .*765\.8\smillion\sUSD, which fits/)
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^Partly\. /)
  // One address, whatever stands as a table; as of a day it is another check.
  const canonical = page.locator('link[rel="canonical"]')
  await page.goto(`${EXPORTS_OF_2020}?table=stated-level`)
  await expect(canonical).toHaveAttribute('href', /^http:\/\/[^/]+\/claims\/russia-2020-exports$/)
  await expect(about('og:url')).toHaveAttribute('content', /\/claims\/russia-2020-exports$/)
  await page.goto(`${EXPORTS_OF_2020}?asof=2026-01-01`)
  await expect(canonical).toHaveAttribute('href', /\/claims\/russia-2020-exports\?asof=2026-01-01$/)
})

test('what the address of a claim asks for and its page lacks is said', async ({ page }) => {
  await page.goto(`${EXPORTS_OF_2020}?colour=red`)
  await expect(page.getByText('“colour” is not a filter of this page')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Partly' })).toBeVisible()
})

test('there is no page for a claim that there is not', async ({ page }) => {
  for (const address of ['/claims/nothing-of-the-kind', '/claims/%27%3B--', '/claims/nothing/edit']) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
  }
})

test('the same in German, with numbers as they are written there', async ({ page }) => {
  await page.goto(`${EXPORTS_OF_2020}?lang=de`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/766\sMillionen/)
  await expect(page.locator('main')).toContainText('765,8')
})

test('the list can be narrowed and a statement opened by keyboard alone', async ({ page }) => {
  await openList(page, '/claims')
  await verdict(page, 'All').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/verdict=consistent/)
  await expect(verdict(page, 'Consistent')).toHaveAttribute('aria-pressed', 'true')
  await expect(statements(page)).toHaveCount(2)
  await statements(page)
    .first()
    .getByRole('link', { name: /Morocco/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/claims\/morocco-2013-/)
})

const PAGES = {
  'the list of claims': '/claims',
  'the claims of a pair': '/RUS/MAR/claims',
  'a claim': EXPORTS_OF_2020,
  'a claim with arithmetic': HALF_YEAR,
  'entering a claim': '/claims/new',
  'importing claims': '/claims/import',
} as const

for (const [name, address] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing on the page of ${name} bars a reader in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
      ).toEqual([])
    })
  }
}
