import { expect, test, type Page } from '@playwright/test'
import { dotsOf } from './taken'

const meta = (page: Page, name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`)

/** The picture that those show to whom the link is sent. */
async function pictureOf(page: Page, link: string): Promise<{ address: URL; bytes: Buffer }> {
  await page.goto(link)
  await expect(meta(page, 'twitter:card')).toHaveAttribute('content', 'summary_large_image')
  const address = new URL((await meta(page, 'og:image').getAttribute('content'))!)
  const answer = await page.request.get(address.href)
  expect(answer.headers()['content-type']).toBe('image/png')
  return { address, bytes: await answer.body() }
}

test('a link to a pair, a comparison or both sides shows a picture of what it leads to', async ({ page }) => {
  for (const path of ['/RUS/MAR', '/RUS/MAR/compare', '/RUS/MAR/mirror']) {
    const { address, bytes } = await pictureOf(page, path)
    expect(address.pathname).toBe(`${path}/picture.png`)
    await expect(meta(page, 'og:url')).toHaveAttribute('content', new RegExp(`${path}$`))
    const dots = await dotsOf(page, 'image/png', bytes)
    expect([dots.width, dots.height]).toEqual([1200, 630])
    // The lines of exports and imports: without a chart nothing has a colour.
    expect(dots.coloured).toBeGreaterThan(0.001)
  }
})

test('what the address asks for decides the picture, in the language of the reader, and nothing else does', async ({
  page,
}) => {
  const all = await pictureOf(page, '/RUS/MAR?lang=de')
  expect(all.address.search).toBe('?lang=de')
  const chosen = await pictureOf(page, '/RUS/MAR?table=time&period=2012&flow=X&colour=red')
  expect(chosen.address.searchParams.get('period')).toBe('2012')
  expect(chosen.address.searchParams.get('flow')).toBe('X')
  expect(chosen.address.searchParams.has('colour')).toBe(false)
  expect(chosen.bytes.equals(all.bytes)).toBe(false)
})

test('a pair without figures has a picture that says so, an unknown area has none', async ({ page }) => {
  const { bytes } = await pictureOf(page, '/MAR/ISL')
  const dots = await dotsOf(page, 'image/png', bytes)
  expect(dots.variance).toBeGreaterThan(0)
  expect(dots.coloured).toBe(0)
  expect((await page.request.get('/MAR/XXX/picture.png')).status()).toBe(404)
})
