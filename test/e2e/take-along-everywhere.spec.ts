import { expect, test, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { numberOnScreen, tableOf, takenFile } from './taken'

/** Each page with charts or tables of figures, and how many of them can be taken along. */
const PAGES: readonly (readonly [address: string, menus: number])[] = [
  ['/', 2],
  ['/MAR/RUS?source=un-comtrade', 4],
  ['/RUS/MAR/products?source=un-comtrade', 4],
  ['/RUS/MAR/compare?source=un-comtrade', 8],
  ['/MAR/RUS/mirror', 3],
  ['/claims/russia-2020-exports', 4],
  ['/claims/russia-2021-total', 4],
  ['/claims/moscow-h1-2025', 2],
  ['/claims/morocco-2013-total', 5],
  ['/sources', 3],
  ['/imports', 1],
]

const menus = (page: Page) => page.getByRole('button', { name: /^Take along: / })

/** Anchors of what has a menu, with whether it can stand as a table instead. */
const anchorsOf = (page: Page): Promise<{ id: string; switched: boolean }[]> =>
  menus(page).evaluateAll((all) =>
    all.map((button) => {
      const part = button.closest('[id]')!
      return { id: part.id, switched: part.querySelector('input[type=radio]') !== null }
    }),
  )

/** Whether the menu of a part offers pictures: tables have none. */
async function hasPicture(page: Page, id: string): Promise<boolean> {
  await page
    .locator(`[id="${id}"]`)
    .getByRole('button', { name: /^Take along: / })
    .click()
  await expect(page.getByRole('menuitem', { name: /^CSV for programs/ })).toBeVisible()
  const pictures = await page.getByRole('menuitem', { name: /^SVG picture/ }).count()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  return pictures > 0
}

/** Numbers with all their digits, as amounts are in tables; rates are rounded there, and years are no amounts. */
const amountsOf = (rows: readonly (readonly string[])[]): string[] =>
  rows
    .flatMap((row) =>
      row.slice(1).flatMap((cell) => (/^[\u2212-]?\d{1,3}(,\d{3})+(?![\d.,])(?! m)/.exec(cell) ?? []).slice(0, 1)),
    )
    .map((text) => numberOnScreen(text)!)

for (const [address, count] of PAGES)
  test(`${address}: all ${count} can be taken along, and what is taken is what is shown`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto(address, { waitUntil: 'networkidle' })
    await expect(menus(page)).toHaveCount(count)
    const [path] = address.split('?')
    const anchors = await anchorsOf(page)
    expect(new Set(anchors.map(({ id }) => id)).size).toBe(count)
    for (const { id, switched } of anchors) {
      const part = page.locator(`[id="${id}"]`)
      const drawn = await hasPicture(page, id)
      // What can be a table is a chart.
      if (switched) expect(drawn, id).toBe(true)
      if (drawn) {
        const svg = (await takenFile(page, id, /^SVG picture/)).bytes.toString('utf8')
        const said = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ')
        expect(said, id).toContain(`${path === '/' ? '' : path}`)
        expect(said, id).toContain(`#${id}`)
        expect(said, id).toMatch(/Source: .*Taken on \d/)
        expect(said, id).not.toMatch(/undefined|NaN|\[object/)
      }
      if (switched) await part.getByRole('radio', { name: 'Table', exact: true }).click()
      if (switched) await expect(part.getByRole('table').first()).toBeVisible()
      const shown = (await part.getByRole('table').count()) === 1 ? amountsOf(await tableOf(page, id)) : []
      const text = (await takenFile(page, id, /^CSV for programs/)).bytes.toString('utf8')
      const records = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
      expect(records.length, id).toBeGreaterThan(0)
      const taken = new Set(records.flatMap((record) => Object.values(record)).map((cell) => String(Number(cell))))
      for (const amount of shown) expect(taken, `${id}: ${amount}`).toContain(String(Number(amount)))
      for (const record of records) expect(record.address, id).toMatch(new RegExp(`${path}(\\?.*)?#${id}$`))
      expect(text, id).not.toMatch(/undefined|NaN|\[object/)
    }
  })

test('nothing that is drawn or tabled is without a menu, but forms and empty places', async ({ page }) => {
  for (const [address] of PAGES) {
    await page.goto(address, { waitUntil: 'networkidle' })
    const without = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll('table, figure')]
        .filter((each) => {
          for (let part = each.parentElement; part && part !== main; part = part.parentElement)
            if (part.matches('section, [id]') && part.querySelector('[aria-haspopup=menu]')) return false
          return each.matches('table') || each.querySelector('svg, dl') !== null
        })
        .map((each) => each.querySelector('caption')?.textContent ?? each.getAttribute('aria-label') ?? ''),
    )
    expect(without, address).toEqual(address === '/imports' ? ['Columns of our own form'] : [])
  }
})
