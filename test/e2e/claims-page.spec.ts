import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { takenFile } from './taken'

test('each chart of a claim is a table too, in the address, and Back returns to the picture', async ({ page }) => {
  await page.goto('/claims/russia-2020-exports', { waitUntil: 'networkidle' })
  const chart = page.getByRole('figure', { name: 'The stated level beside what the series give' })
  await expect(chart.locator('svg [data-mark="series"]')).toHaveCount(4)
  await page.locator('#stated-level').getByRole('radio', { name: 'Table' }).click()
  await expect(page).toHaveURL(/\?table=stated-level$/)
  await expect(chart.getByRole('row', { name: /United Nations Statistics Division \(Russia\)/ })).toContainText('fits')
  await page.goBack()
  await expect(chart.locator('svg [data-mark="series"]')).toHaveCount(4)
  await expect(page.locator('#over-time svg [data-mark="stated"]')).toBeVisible()
})

test('how a verdict was reached is told step by step', async ({ page }) => {
  await page.goto('/claims/russia-2020-total')
  const steps = page.getByRole('region', { name: 'How it was computed' }).getByRole('listitem')
  await expect(steps.first()).toHaveText(/^2020: exports 780,937,839 \+ imports 392,956,397 = 1,173,894,236\sUSD\.$/)
  await expect(steps.nth(2)).toHaveText(/^1,173,894,236 ÷ 1,278,558,880 − 1 = −8\.2\s%\.$/)
})

test('the address can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/claims/russia-2020-exports?table=stated-level')
  await page.getByRole('button', { name: 'Copy the address' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/claims\/russia-2020-exports$/)
})

test('the template and the export are tables of the same columns', async ({ request }) => {
  const [template, all] = await Promise.all(
    ['/claims/template.csv', '/api/v1/claims?format=csv'].map(async (path) => (await request.get(path)).text()),
  )
  expect(template!.split('\r\n')[0]).toBe(all!.split('\r\n')[0])
  expect(template!.trim().split('\r\n')).toHaveLength(3)
})

test('what is exported is what the list shows', async ({ page }) => {
  await page.goto('/MAR/RUS/claims?verdict=consistent', { waitUntil: 'networkidle' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as CSV' }).click(),
  ])
  const lines = (await readFile((await download.path())!, 'utf8')).trim().split('\r\n')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['morocco-2013-exports', 'morocco-2013-imports'])
})

test('a link to a claim shows its sentence, its verdict and a picture of both where it is sent', async ({ page }) => {
  await page.goto('/claims/russia-2020-total?lang=de')
  const meta = (name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`)
  await expect(meta('og:title')).toHaveAttribute('content', /Der Handelsumsatz .* fiel 2020 um 9,7\s%/)
  await expect(meta('og:description')).toHaveAttribute('content', /^Stimmt nicht überein\. /)
  await expect(meta('twitter:card')).toHaveAttribute('content', 'summary_large_image')
  const address = await meta('og:image').getAttribute('content')
  expect(new URL(address!).pathname).toBe('/claims/russia-2020-total/picture.png')
  const answer = await page.request.get(address!)
  expect(answer.headers()['content-type']).toBe('image/png')
  const picture = await answer.body()
  // Width and height stand behind the signature and the name of the first part of a PNG.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
})

test('a stated level and what the series give are taken along in whole dollars, and the file says so', async ({
  page,
}) => {
  await page.goto('/claims/russia-2020-exports')
  await expect(page.locator('#stated-level')).toContainText('million USD')
  const sheet = (await takenFile(page, 'stated-level', /^CSV for a spreadsheet/)).bytes.toString('utf8')
  expect(sheet).toMatch(/,780937839,765500000,766500000,/)
  expect(sheet).toMatch(/^Unit,USD\r?$/m)
})
