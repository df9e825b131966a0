import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

for (const address of ['/claims', '/claims/russia-2021-total', '/claims/new?reporter=RUS&partner=MAR'])
  test(`on a phone nothing on ${address} bars a reader`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

test('on a phone a verdict is tapped, and a claim opened', async ({ page }) => {
  await page.goto('/claims', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: /^Not consistent/ }).tap()
  await expect(page).toHaveURL(/verdict=not-consistent/)
  await page.getByRole('link', { name: /fell by 9\.7/ }).tap()
  await expect(page.getByRole('heading', { level: 2, name: 'Not consistent' })).toBeVisible()
})

test('on a phone the tab of the page one is on is in view', async ({ page }) => {
  await page.goto('/RUS/MAR/claims', { waitUntil: 'networkidle' })
  const tab = page.getByRole('navigation', { name: 'Pages of this pair' }).getByRole('link', { name: 'Claims' })
  const box = (await tab.boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(390)
})
