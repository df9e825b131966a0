import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const story = (page: Page) => page.getByRole('region', { name: /city of Moscow/ })
const row = (page: Page, pair: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name: pair }) })

test('the first page says what this is and tells of Moscow and Morocco first', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Bilateral: trade between two economies')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('trade between two economies')

  const moscow = story(page)
  await expect(moscow.getByRole('heading')).toContainText('rose by 73 %')
  await expect(moscow.getByRole('figure')).toContainText(/H1 2024\s*100\s*Change\s*\+73\s%\s*H1 2025\s*173/)
  await expect(moscow).toContainText('No level was published')
  await expect(moscow).toContainText('It is not Russia')
  await expect(moscow).toContainText('“almost 30 %” was said by Dmitry Patrushev')
  await expect(moscow).toContainText('Both can be true')
})

test('who said it can be followed to where it was printed', async ({ page }) => {
  await page.goto('/')
  const address = (name: string) => story(page).getByRole('link', { name }).getAttribute('href')
  expect(await address('marokko.com (in German)')).toMatch(/^https:\/\/www\.marokko\.com\//)
  expect(await address('riamo.ru (in Russian)')).toMatch(/^https:\/\/riamo\.ru\/.+\/$/)
  expect(await address('TASS')).toBe('https://tass.com/economy/2031637')
})

test('each pair has its latest total, its change and its sources, and leads to its page', async ({ page }) => {
  await page.goto('/')
  const pairs = page.getByRole('region', { name: 'Pairs' }).getByRole('rowheader')
  await expect(pairs).toContainText(['Moscow (city) – Morocco', 'Morocco – Russia', 'Russia – Morocco'])

  await expect(row(page, 'Russia – Morocco')).toContainText(/1,173\.9\sm\sUSD\s*2020\s*−8\.2\s%\s*against 2019/)
  await expect(row(page, 'Morocco – Russia')).toContainText(/1,829\.9\sm\sUSD\s*2020\s*\+18\.6\s%\s*against 2019/)
  await expect(row(page, 'Moscow (city) – Morocco')).toContainText(/173\s*H1 2025\s*index, H1 2024 = 100\s*\+73\s%/)

  await page.getByRole('link', { name: 'Russia – Morocco' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR$/)
})

test('the story leads to the two half-years side by side', async ({ page }) => {
  await page.goto('/')
  await story(page).getByRole('link', { name: 'See Moscow (city) and Morocco' }).click()
  await expect(page).toHaveURL(/\/RU-MOW\/MAR\?period=2025-S1&against=2024-S1$/)
})

test('a search finds pairs by its address, and Back undoes it', async ({ page }) => {
  await page.goto('/')
  await page.goto('/?q=moscow')
  await expect(page.getByRole('status').filter({ hasText: 'pair' })).toHaveText(/^1 pair of 3 for “moscow”\./)
  await expect(page.getByRole('rowheader')).toContainText(['Moscow (city) – Morocco'])

  await page.getByRole('searchbox').fill('atlantis')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\?q=atlantis$/)
  await expect(page.getByText('No pair here is called “atlantis”.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('moscow')
  await page.getByRole('link', { name: 'Show all pairs' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(3)
})

test('a query of markup is text', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('<b id="x">{name}</b>')}`)
  await expect(page.getByText('No pair here is called “<b id="x">{name}</b>”.')).toBeVisible()
  await expect(page.locator('#x')).toHaveCount(0)
})

test('in German the same figures stand in German words', async ({ page }) => {
  await page.goto('/?lang=de')
  await expect(page.getByRole('region', { name: /Stadt Moskau/ }).getByRole('figure')).toContainText(
    /100\s*Veränderung\s*\+73\s%\s*1\. Hj\. 2025\s*173/,
  )
  await expect(row(page, 'Russland – Marokko')).toContainText(/1\.173,9\sMio\.\sUSD\s*2020\s*−8,2\s%\s*gegenüber 2019/)
})

test('each source says what it covers and what is missing in it', async ({ page }) => {
  await page.goto('/sources')
  const imf = page.locator('#imf-dots')
  await expect(imf).toContainText('International Monetary Fund')
  await expect(imf.getByRole('link', { name: 'https://data.imf.org/dot' })).toBeVisible()
  // Both sides, both flows, 1992 to 2020: 4 times 29 years less Morocco's exports of 1998.
  await expect(imf.getByRole('row').filter({ hasText: 'as reported by Morocco' })).toContainText(
    /exports, imports.*USD.*1992–2020.*57.*No exports for 1998\./,
  )
  await expect(imf.getByRole('row').filter({ hasText: 'as reported by Russia' })).toContainText(
    /1992–2020.*58.*No split by product or sector\./,
  )
  const comtrade = page.locator('#un-comtrade')
  await expect(comtrade.getByRole('row').filter({ hasText: 'as reported by Morocco' })).toContainText(
    /2004–2020.*760.*No figures for 2005, 2008–2010,? and 2016–2019\./,
  )
  await expect(comtrade.getByRole('row').filter({ hasText: 'as reported by Russia' })).toContainText(
    /2019–2020.*89.*No imports\./,
  )
  await expect(page.locator('#marokko-com')).toContainText(/No figures for H2 2024\..*No level: only an index\./)

  await comtrade.getByRole('link', { name: 'Russia – Morocco' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\?source=un-comtrade$/)
})

for (const [name, path] of [
  ['the first page', '/'],
  ['the sources', '/sources'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} can be read by everyone, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  }

  test(`${name} fits a screen of 360 and of 2560 pixels`, async ({ page }) => {
    for (const width of [360, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
}
