import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { openPair } from './pair-page'
import { chooseTaking, dotsOf, numberOnScreen, tableOf, takenFile } from './taken'

const CHARTS = ['time', 'compare', 'sectors', 'sector-time'] as const

const recordsOf = (bytes: Buffer): Record<string, string>[] =>
  parse(bytes, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]

/** Numbers compare as numbers: the screen pads decimals so that columns line up. */
const same = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : Number(a) === Number(b)

test('CSV for programs has every figure of the table over time, by code, with whose it is in every row', async ({
  page,
}) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade&table=time')
  const [header, ...rows] = await tableOf(page, 'time')
  const { name, bytes } = await takenFile(page, 'time', /^CSV for programs/)
  expect(name).toBe('mar-rus-time-2004..2020.data.csv')
  const records = recordsOf(bytes)
  const flows = { Exports: 'X', Imports: 'M', 'Total trade': 'T', Balance: 'B' } as const
  expect(header).toEqual(['Period', ...Object.keys(flows)])
  expect(records).toHaveLength(rows.length * 4)
  for (const row of rows) {
    for (const [i, flow] of Object.values(flows).entries()) {
      const record = records.find((each) => each.period === row[0] && each.flow === flow)!
      const onScreen = numberOnScreen(row[i + 1]!)
      expect(same(record.value || null, onScreen), `${flow} ${row[0]}: ${record.value} and ${row[i + 1]}`).toBe(true)
      if (onScreen === null) expect(record.status).toBe('M')
    }
  }
  for (const record of records) {
    expect(record).toMatchObject({
      ...{ reporter: 'MAR', partner: 'RUS', product: 'TOTAL', unit: 'USD', measure: 'value', source: 'un-comtrade' },
      ...{ publisher: 'United Nations Statistics Division', title: 'UN Comtrade database' },
    })
    expect(record.address).toMatch(/\/MAR\/RUS\?source=un-comtrade&table=time#time$/)
    expect(record.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

test('CSV for programs has every sector, the rest and the total, as the table of sectors does', async ({ page }) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade&of=M&table=sectors')
  const [, ...rows] = await tableOf(page, 'sectors')
  const records = recordsOf((await takenFile(page, 'sectors', /^CSV for programs/)).bytes)
  expect(records.map(({ value }) => value || null)).toEqual(rows.map((row) => numberOnScreen(row[1]!)))
  expect(records.at(-1)).toMatchObject({
    product: 'TOTAL',
    flow: 'M',
    value: '1622723409',
    valuation: 'CIF',
    share: '1',
  })
  expect(records.find(({ product }) => product === 'automotive')).toMatchObject({ value: '', status: 'S' })
  expect(records.find(({ product }) => product === 'energy')).toMatchObject({
    value: '977644399',
    classification: 'SECTOR',
  })
})

test('CSV for programs has every month of a sector over time', async ({ page }) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade&of=M&table=sector-time')
  const [header, ...rows] = await tableOf(page, 'sector-time')
  const records = recordsOf((await takenFile(page, 'sector-time', /^CSV for programs/)).bytes)
  expect(records).toHaveLength(rows.length * (header!.length - 1))
  const energy = records.filter(({ product }) => product === 'energy')
  const column = header!.indexOf('Energy')
  expect(energy.map(({ value }) => value || null).reverse()).toEqual(rows.map((row) => numberOnScreen(row[column]!)))
})

test('CSV for a spreadsheet in German: semicolons, decimal commas, words, and below what belongs to all of it', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'de' })
  const page = await context.newPage()
  await openPair(page, '/RUS/MAR?table=compare')
  const [, ...rows] = await tableOf(page, 'compare')
  const { name, bytes } = await takenFile(page, 'compare', /^CSV für die Tabellenkalkulation/)
  expect(name).toBe('rus-mar-compare-2020-2019.csv')
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = parse(bytes, {
    bom: true,
    delimiter: ';',
    relax_column_count: true,
    record_delimiter: '\r\n',
  }) as string[][]
  expect(lines[0]).toEqual(['Richtung', '2020', '2019', 'Differenz', 'Änderung, %'])
  for (const [i, row] of rows.entries()) {
    const [flow, value, against, , change] = lines[i + 1]!
    expect(flow).toBe(row[0])
    expect(same(value!, numberOnScreen(row[1]!, ','))).toBe(true)
    expect(same(against!, numberOnScreen(row[2]!, ','))).toBe(true)
    const percent = /([+\u2212][\d,]+)\s%/.exec(row[3]!)?.[1]
    if (percent)
      expect(Number(change!.replace(',', '.'))).toBeCloseTo(Number(percent.replace(',', '.').replace('\u2212', '-')), 1)
  }
  expect(lines[2]![4]).toMatch(/^-22,34\d*$/)
  const about = Object.fromEntries(lines.slice(rows.length + 1).map(([label, value]) => [label, value]))
  expect(about).toMatchObject({
    ...{ Titel: '2020 gegenüber 2019', Handel: 'Russland und Marokko', Einheit: 'USD, Ausfuhren FOB, Einfuhren CIF' },
    Filter: expect.stringContaining('Sektoren: Alle Sektoren'),
    Quelle: expect.stringContaining('Direction of Trade Statistics, nach Angaben von Russland'),
    Nutzungsbedingungen: expect.stringContaining('International Monetary Fund'),
    Adresse: expect.stringMatching(/\/RUS\/MAR\?table=compare#compare$/),
  })
  await context.close()
})

/** What a picture says, its blanks made plain. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map(([, text]) =>
    text!.replaceAll('\u00a0', ' ').replaceAll('&amp;', '&'),
  )

const fillsOf = (svg: string): string[] => [...svg.matchAll(/ fill="([^"]*)"/g)].map(([, fill]) => fill!)

async function pictureOf(page: Page, id: string): Promise<{ svg: string; bytes: Buffer }> {
  const { bytes } = await takenFile(page, id, /^SVG picture/)
  return { svg: bytes.toString('utf8'), bytes }
}

for (const id of CHARTS) {
  test(`the picture of ${id} says title, filters, unit, source, day and address, and is not blank`, async ({
    page,
  }) => {
    await openPair(page, '/MAR/RUS?source=un-comtrade&of=M')
    const title = await page.locator(`#${id}`).getByRole('heading').textContent()
    const { svg, bytes } = await pictureOf(page, id)
    // Word processors and drawing programs read neither of these.
    expect(/foreignObject|var\(--|class="/.exec(svg)).toBeNull()
    const texts = textsOf(svg)
    const all = texts.join(' ')
    expect(texts).toContain('Morocco and Russia')
    expect(texts).toContain(title)
    expect(all).toMatch(/Every: Year|Against: 2019/)
    expect(all).toMatch(/million USD, (?:CIF|exports FOB, imports CIF)/)
    expect(all).toContain('United Nations Statistics Division, UN Comtrade database, as reported by Morocco')
    expect(all).toMatch(/Taken on \d+ \w+ \d{4} from http:\/\/[^ ]+\/MAR\/RUS\?source=un-comtrade&of=M#/)
    const parsed = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      return { name: root.nodeName, width: root.getAttribute('width'), height: root.getAttribute('height') }
    }, svg)
    const alone = await dotsOf(page, 'image/svg+xml', bytes)
    expect(parsed).toEqual({ name: 'svg', width: String(alone.width), height: String(alone.height) })
    const { name, bytes: png } = await takenFile(page, id, /^PNG picture/)
    expect(name).toMatch(new RegExp(`^mar-rus-${id}-[0-9.-]+\\.png$`))
    const dots = await dotsOf(page, 'image/png', png)
    expect([dots.width, dots.height]).toEqual([2 * alone.width, 2 * alone.height])
    for (const each of [alone, dots]) {
      expect(each.variance).toBeGreaterThan(50)
      expect(each.coloured).toBeGreaterThan(0.0005)
      expect(each.corner).toBe(255)
    }
  })
}

test('a picture has what the chart says, also while its table is shown, and is light on a dark page', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en', colorScheme: 'dark' })
  const page = await context.newPage()
  await openPair(page, '/RUS/MAR')
  const onScreen = (await page.locator('#compare svg text').allTextContents()).map((text) =>
    text.replaceAll('\u00a0', ' '),
  )
  await page.locator('#compare').getByRole('radio', { name: 'Table' }).check()
  const { svg, bytes } = await pictureOf(page, 'compare')
  expect(textsOf(svg)).toEqual(expect.arrayContaining(onScreen))
  expect(fillsOf(svg)).toContain('#0072b2')
  expect((await dotsOf(page, 'image/svg+xml', bytes)).corner).toBe(255)
  await context.close()
})

test('a picture of sectors has the rows of its list, with their bars', async ({ page }) => {
  await openPair(page, '/MAR/RUS?source=un-comtrade&of=M')
  const options = page.locator('#sectors').getByRole('option')
  // The list may still be drawn: it is read when it is there.
  await expect.poll(() => options.count()).toBeGreaterThan(5)
  const names = await options.evaluateAll((all) => all.map((option) => option.querySelector('span')?.textContent ?? ''))
  const { svg } = await pictureOf(page, 'sectors')
  expect(textsOf(svg)).toEqual(expect.arrayContaining(names))
  expect(fillsOf(svg)).toContain('#c07a42')
  expect(textsOf(svg).join(' ')).not.toContain('Click a sector')
})

test.describe('the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  const said = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()

  test('gets the table with tabs for spreadsheets and as HTML for letters', async ({ page }) => {
    await openPair(page, '/RUS/MAR?table=compare')
    const [, ...rows] = await tableOf(page, 'compare')
    await chooseTaking(page, 'compare', 'Copy as a table')
    await said(page, 'The table is copied.')
    const lines = (await clipboard(page))
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(lines[0]!.slice(0, 3)).toEqual(['Flow', '2020', '2019'])
    expect(lines.slice(1, 5).map(([flow, value]) => [flow, Number(value)])).toEqual(
      rows.map((row) => [row[0], Number(numberOnScreen(row[1]!))]),
    )
    expect(lines.at(-1)![0]).toMatch(/^Source: International Monetary Fund, .* Unit: USD, .*#compare$/)
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item!.getType('text/html')).text()
    })
    expect(html).toContain('<caption>2020 against 2019</caption>')
  })

  test('gets a citation with source, reporter, unit, day and address, and one for BibTeX', async ({ page }) => {
    await openPair(page, '/RUS/MAR')
    await chooseTaking(page, 'time', 'Copy a citation')
    await said(page, 'The citation is copied.')
    expect(await clipboard(page)).toMatch(
      /^International Monetary Fund, Direction of Trade Statistics, as reported by Russia, imported .*\. Russia and Morocco: Trade over time\. Sectors: All sectors; .*USD, exports FOB, imports CIF\. Retrieved on \d+ \w+ \d{4} from http.*\/RUS\/MAR#time$/,
    )
    await chooseTaking(page, 'time', 'Copy for BibTeX')
    await said(page, 'The BibTeX entry is copied.')
    expect(await clipboard(page)).toMatch(/^@misc\{imf-dots:rus-mar-time,\n/)
  })

  test('gets a link that opens the same view at the same chart', async ({ page, context }) => {
    await openPair(page, '/MAR/RUS?source=un-comtrade&of=M&table=sectors')
    const before = await tableOf(page, 'sectors')
    await chooseTaking(page, 'sectors', 'Copy a link')
    await said(page, 'The link is copied.')
    const other = await context.newPage()
    await other.goto(await clipboard(page))
    expect(await tableOf(other, 'sectors')).toEqual(before)
    await expect(other.locator('#sectors').getByRole('heading')).toBeInViewport()
  })

  test('that is refused is said in a sentence, which stays until it is closed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await openPair(page, '/RUS/MAR')
    await chooseTaking(page, 'time', 'Copy a link')
    await expect(page.getByRole('alert').filter({ hasText: 'did not let this page copy' })).toBeVisible()
    await page.getByRole('button', { name: 'Close this message' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'did not let' })).toHaveCount(0)
  })

  test('is reached without the permission of a secure page too', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
    await openPair(page, '/RUS/MAR')
    await chooseTaking(page, 'time', 'Copy a link')
    await said(page, 'The link is copied.')
    expect(await clipboard(page)).toMatch(/\/RUS\/MAR#time$/)
  })
})

test('a picture that cannot be made is said in a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  })
  await openPair(page, '/RUS/MAR')
  await chooseTaking(page, 'time', /^PNG picture/)
  await expect(page.getByRole('alert').filter({ hasText: 'The picture could not be made' })).toBeVisible()
})

test('the menu is worked by keyboard, gives the focus back, and passes axe', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  const button = page.getByRole('button', { name: 'Take along: Trade over time' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^PNG picture/ })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).include('[role=menu]').analyze()
  expect(violations).toEqual([])
  // A letter is for the menu: T would turn the chart behind it into its table.
  await page.keyboard.press('t')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.locator('#time').getByRole('radio', { name: 'Chart' })).toBeChecked()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^PNG picture/ })).toBeFocused()
  const coming = page.waitForEvent('download')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect((await coming).suggestedFilename()).toBe('rus-mar-time-1992..2020.csv')
  await expect(page.getByRole('status').filter({ hasText: 'Downloaded: rus-mar-time' })).toBeVisible()
  await expect(button).toBeFocused()
})

test('printing this prints this alone, with its source and where it is from', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined))
  await openPair(page, '/RUS/MAR')
  await chooseTaking(page, 'compare', 'Print this')
  await page.emulateMedia({ media: 'print' })
  const part = page.locator('#compare')
  await expect(part.getByRole('heading', { name: '2020 against 2019' })).toBeVisible()
  await expect(part).toContainText('Source: International Monetary Fund')
  await expect(part.getByText(/^Russia and Morocco\. Sectors: All sectors.*#compare$/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Trade over time' })).toBeHidden()
  await expect(page.getByTestId('cards')).toBeHidden()
  await expect(part.getByRole('button')).toHaveCount(0)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.getByTestId('cards')).toBeVisible()
  await expect(part.getByText(/#compare$/)).toHaveCount(0)
})

test('a printed page has no menus, switches or tabs', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Trade over time' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Take along/ })).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByText(/Sectors: All sectors · Flow: All flows/)).toBeVisible()
})

test('tables without a chart are taken along too: the evidence of a statement, what a source covers, imports', async ({
  page,
}) => {
  await page.goto('/claims/russia-2020-exports')
  const [, ...shown] = await tableOf(page, 'direct')
  const evidence = recordsOf((await takenFile(page, 'direct', /^CSV for programs/)).bytes)
  expect(evidence.map(({ value }) => value)).toEqual(
    shown.map((row) => numberOnScreen(/^[\d,]+/.exec(row[1]!)?.[0] ?? '')),
  )
  // 766 million fits what UN Comtrade has and not what the IMF has.
  expect(evidence.map(({ source, value, within }) => [source, value!.slice(0, 4), within])).toEqual([
    ['imf-dots', '7809', 'false'],
    ['un-comtrade', '7658', 'true'],
  ])
  await page.goto('/sources')
  const [header, ...covered] = parse((await takenFile(page, 'un-comtrade', /^CSV for a spreadsheet/)).bytes, {
    bom: true,
    relax_column_count: true,
  }) as string[][]
  expect(header!.slice(0, 2)).toEqual(['Reporter', 'Partner'])
  expect(covered[0]).toEqual(expect.arrayContaining(['Morocco', 'Russia', 'exports, imports', '760', '85']))
  await page.goto('/imports')
  const imports = recordsOf((await takenFile(page, 'imports', /^CSV for programs/)).bytes)
  for (const { read, added, changed, unchanged, refused, skipped } of imports)
    expect(Number(read)).toBe(
      [added, changed, unchanged, refused, skipped].reduce((sum, count) => sum + Number(count), 0),
    )
  await expect(page.locator('#imports').getByRole('row')).toHaveCount(imports.length + 1)
})

test('the first page is taken along: the picture of its story and the list of pairs as it is shown', async ({
  page,
}) => {
  await page.goto('/')
  const { svg } = await pictureOf(page, 'story')
  const said = textsOf(svg).join(' ')
  for (const text of ['Moscow (city) and Morocco', '+73 %', 'H1 2024', '100', '173', 'marokko.com', '#story'])
    expect(said).toContain(text)
  expect(textsOf(svg).join(' ')).toContain('The city of Moscow says its trade with Morocco rose by 73 %.')
  const index = recordsOf((await takenFile(page, 'story', /^CSV for programs/)).bytes)
  expect(index.map(({ period, value, growth }) => [period, value, growth])).toEqual([
    ['2024-S1', '100', ''],
    ['2025-S1', '173', '0.73'],
  ])
  const shown = await page.locator('#pairs tbody').getByRole('row').count()
  const pairs = recordsOf((await takenFile(page, 'pairs', /^CSV for programs/)).bytes)
  expect(pairs).toHaveLength(shown)
  expect(pairs.find(({ reporter }) => reporter === 'RUS')).toMatchObject({
    ...{ partner: 'MAR', flow: 'T', period: '2020', value: '1173894236', unit: 'USD', source: 'imf-dots' },
  })
})
