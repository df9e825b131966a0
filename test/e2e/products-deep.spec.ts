import { expect, type Page } from '@playwright/test'
import { test } from './own-server'
import { headline, panel } from './pair-page'
import { uploadFile } from './trade-files'

const month = (year: number, at: number): string => `${year}-${String(at).padStart(2, '0')}`
const LEVELS = ['TOTAL', '27', '2710', '271012', '87', '8703', '870323', '870322', '8701'] as const
// Each month: 100 in all; fuels 40 (of which 30 in one heading), vehicles 50 (cars 35, of which 20 and 10; tractors 15).
const VALUES = [100, 40, 30, 30, 50, 35, 20, 10, 15] as const
const rows = (months: readonly [number, number][], grow: number): string[] =>
  months.flatMap(([year, at], i) =>
    LEVELS.map(
      (code, j) =>
        `ISL,NOR,M,${code},${month(year, at)},${VALUES[j]! * (1 + i * grow)},USD,${code === 'TOTAL' ? '' : 'H6'},CIF`,
    ),
  )
const twoYears = [2023, 2024]
  .flatMap((year) => Array.from({ length: 12 }, (_, i): [number, number] => [year, i + 1]))
  .filter(([year, at]) => year !== 2023 || at !== 5)
const FILE = ['reporter,partner,flow,product,period,value,unit,classification,valuation', ...rows(twoYears, 0.1)].join(
  '\n',
)

test.beforeAll(async ({ browser, server }) => {
  const page = await browser.newPage({ baseURL: server.url, locale: 'en' })
  await uploadFile(page, 'deep.csv', Buffer.from(`${FILE}\n`))
  await page.getByRole('button', { name: /^Import/ }).click()
  await expect(page.getByText(/rows read = .* new/)).toBeVisible()
  await page.close()
})

const step = async (page: Page, name: RegExp): Promise<void> => {
  await page.locator('#parts').getByRole('link', { name }).first().click()
}

test('down to a subheading and back by Back: each place says what it is and what it is made of', async ({ page }) => {
  await page.goto('/ISL/NOR/products?period=2024-12&against=2024-11')
  await step(page, /^Automotive/)
  await step(page, /^87 /)
  await expect(page).toHaveURL(/under=automotive\.87/)
  await step(page, /^8703 /)
  await expect(panel(page, /by subheading, December 2024/)).toContainText('In no subheading')
  await step(page, /^870323/)
  await expect(page.getByTestId('path').getByRole('listitem')).toHaveText([
    'All imports',
    /Automotive/,
    /87 /,
    /8703 /,
    /870323/,
  ])
  // 20 times 3.2: the 23rd month grows by a tenth of the first each time.
  await expect(headline(page)).toContainText('reported 64 USD of imports from Norway in December 2024')
  await expect(page.locator('#parts')).toContainText('Not published below subheadings')
  for (const under of [/under=8703&/, /under=automotive\.87/, /under=automotive&/]) {
    await page.goBack()
    await expect(page).toHaveURL(under)
  }
  await page.goBack()
  await expect(page).not.toHaveURL(/under=/)
  await expect(panel(page, /^All imports by sector, /)).toContainText('Not allocated')
})

test('months by years: deeper where more was traded, hatched where nothing is known, read by arrow keys', async ({
  page,
}) => {
  await page.goto('/ISL/NOR/products')
  const months = panel(page, 'All imports month by month')
  await expect(months.locator('[data-cell]')).toHaveCount(24)
  await expect(months.locator('[data-cell="0/4"]')).toHaveAttribute('data-step', 'none')
  await expect(months.locator('[data-cell="1/11"]')).toHaveAttribute('data-step', /[34]/)
  await months.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await expect(months.getByRole('figure').getByRole('status')).toContainText(/^January 2023Value100/)
  await page.keyboard.press('Escape')
  await expect(months.getByRole('figure').getByRole('status')).toBeEmpty()
})
