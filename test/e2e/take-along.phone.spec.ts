import { expect, test } from '@playwright/test'
import { openPair } from './pair-page'
import { dotsOf } from './taken'

test('on a phone the menu fits the screen, and a picture is as wide as the chart, twice as fine', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  const panel = page.locator('#time')
  const switches = panel.getByRole('radio')
  const button = panel.getByRole('button', { name: 'Take along: Trade over time' })
  const [first, last] = [(await switches.first().boundingBox())!, (await button.boundingBox())!]
  expect(Math.abs(first.y - last.y), 'all switches share a line').toBeLessThan(8)
  await button.tap()
  const menu = page.getByRole('menu')
  await expect(menu).toBeVisible()
  for (const item of await menu.getByRole('menuitem').all()) {
    const box = (await item.boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
  }
  const width = await panel.locator('figure').evaluate((figure) => figure.clientWidth)
  const coming = page.waitForEvent('download')
  await menu.getByRole('menuitem', { name: /^PNG picture/ }).tap()
  const download = await coming
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const dots = await dotsOf(page, 'image/png', Buffer.concat(chunks))
  expect(dots.width).toBe(2 * (width + 48))
  expect(dots.variance).toBeGreaterThan(50)
  const said = page.getByRole('status').filter({ hasText: 'Downloaded: rus-mar-time' })
  await expect(said).toBeInViewport()
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!)
})
