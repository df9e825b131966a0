import { expect, test } from '@playwright/test'

const PAGES = [
  '/claims',
  '/RUS/MAR/claims',
  '/claims/russia-2020-exports',
  '/claims/russia-2021-total',
  '/claims/moscow-h1-2025',
  '/claims/new',
  '/claims/import',
] as const

for (const address of PAGES) {
  test(`on a phone ${address} fits without scrolling sideways`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}

test('what can be pressed in the list is large enough for a finger', async ({ page }) => {
  await page.goto('/claims')
  for (const button of await page.getByRole('group', { name: 'Verdict' }).getByRole('button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
})
