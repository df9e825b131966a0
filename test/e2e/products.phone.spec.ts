import { expect, test } from '@playwright/test'
import { headline } from './pair-page'

for (const look of ['', '&chart=treemap&change=slope']) {
  test(`on a phone the products fit without scrolling sideways and lead down by a tap (${look || 'bars'})`, async ({
    page,
  }) => {
    await page.goto(`/MAR/RUS/products?flow=M&period=2015&against=2014${look}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page
      .locator('#parts')
      .getByRole('link', { name: /^Energy/ })
      .tap()
    await expect(headline(page)).toContainText('Energy: Morocco reported 1.13 billion USD')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
}
