import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import words from '../../messages/en/filters.json'
import { browserLaunchOptions } from '../e2e/browser'
import { pairAt } from './calls'
import { installProbe } from './page-probe'
import { median, spreadOf, type Spread } from './statistics'

const COLD_RUNS = 9
/** Milliseconds after which nothing of the last choice is still being drawn. */
const AT_REST = 600
const PAIR_CHOICES = 12

export interface BrowserResult {
  /** milliseconds from the navigation to the first line or bar of a chart in the page */
  readonly firstChart: Spread
  readonly largestPaint: Spread
  /** bytes over the wire with headers, as encoded */
  readonly bytes: { readonly all: number; readonly script: number; readonly document: number; readonly fonts: number }
  /** milliseconds from a changed filter to the frame after the first redrawing, by filter and together */
  readonly redraw: Spread
  /** the same until nothing changes any more */
  readonly settled: Spread
  readonly byFilter: Readonly<Record<string, Spread>>
  /**
   * milliseconds from another pair chosen, which asks the server, to its charts: each choice as soon as the last one is drawn,
   * and each when the page has come to rest, as filters are measured
   */
  readonly otherPair: { readonly atOnce: Spread; readonly fromRest: Spread }
}

/** The pair page in headless Chromium: cold opens, then filters changed on the open page. */
export async function measureBrowser(origin: string): Promise<BrowserResult> {
  const browser = await chromium.launch(await browserLaunchOptions())
  try {
    const opened: Opened[] = []
    for (let run = 0; run < COLD_RUNS; run++) opened.push(await openCold(browser, pageAt(origin, run)))
    const bytes = (type: keyof Opened['bytes']): number => median(opened.map((run) => run.bytes[type]))
    const redraws = await changeFilters(browser, pageAt(origin, 0))
    const all = [...redraws.values()].flat()
    return {
      firstChart: spreadOf(opened.map(({ firstChart }) => firstChart)),
      largestPaint: spreadOf(opened.map(({ largestPaint }) => largestPaint)),
      bytes: { all: bytes('all'), script: bytes('script'), document: bytes('document'), fonts: bytes('fonts') },
      redraw: spreadOf(all.map(({ first }) => first)),
      settled: spreadOf(all.map(({ last }) => last)),
      byFilter: Object.fromEntries(
        [...redraws].map(([name, times]) => [name, spreadOf(times.map(({ first }) => first))]),
      ),
      otherPair: {
        atOnce: spreadOf(await changePairs(browser, pageAt(origin, 0), { first: 1, rest: 0 })),
        fromRest: spreadOf(await changePairs(browser, pageAt(origin, 0), { first: 13, rest: AT_REST })),
      },
    }
  } finally {
    await browser.close()
  }
}

const pageAt = (origin: string, index: number): string => {
  const { reporter, partner } = pairAt(index)
  return `${origin}/${reporter}/${partner}`
}

const newContext = async (browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    reducedMotion: 'reduce',
  })
  // Functions of this file are sent as text; what the compiler wraps them in must be there.
  await context.addInitScript('globalThis.__name = (value) => value')
  await context.addInitScript(installProbe)
  return context
}

interface Opened {
  readonly firstChart: number
  readonly largestPaint: number
  readonly bytes: { all: number; script: number; document: number; fonts: number }
}

async function openCold(browser: Browser, url: string): Promise<Opened> {
  const context = await newContext(browser)
  const page = await context.newPage()
  const bytes = await countBytes(page)
  await page.goto(url)
  await page.waitForFunction(() => window.probe.firstChart !== null)
  await page.waitForLoadState('networkidle')
  const times = await page.evaluate(() => ({
    firstChart: window.probe.firstChart ?? NaN,
    largestPaint: window.probe.largestPaint ?? NaN,
  }))
  await context.close()
  return { ...times, bytes }
}

async function countBytes(page: Page): Promise<Opened['bytes']> {
  const bytes = { all: 0, script: 0, document: 0, fonts: 0 }
  const kinds = new Map<string, string>()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength
    if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength
    if (kinds.get(requestId) === 'Document') bytes.document += encodedDataLength
    if (kinds.get(requestId) === 'Font') bytes.fonts += encodedDataLength
  })
  return bytes
}

/** An open page whose charts are drawn and at rest. */
async function openWarm(browser: Browser, url: string): Promise<Page> {
  const page = await (await newContext(browser)).newPage()
  await page.goto(url)
  await page.waitForFunction(() => window.probe.firstChart !== null)
  await page.waitForLoadState('networkidle')
  return page
}

type Redraw = { readonly first: number; readonly last: number }

async function changeFilters(browser: Browser, url: string): Promise<Map<string, Redraw[]>> {
  const page = await openWarm(browser, url)
  const times = new Map<string, Redraw[]>()
  const note = (name: string, time: Redraw | null): void => {
    if (time) times.set(name, [...(times.get(name) ?? []), time])
  }
  // Yearly first: with 120 months a change of "from" draws ten times as much.
  const rounds: readonly (readonly [filter: keyof typeof words & string, picks: number])[] = [
    ...([
      ['flow', 5],
      ['from', 5],
      ['to', 4],
      ['period', 4],
      ['against', 3],
      ['frequency', 4],
    ] as const),
    ...([
      ['flow', 5],
      ['from', 5],
      ['source', 4],
      ['from', 4],
      ['flow', 5],
    ] as const),
  ]
  for (const [filter, picks] of rounds) {
    const select = page
      .getByTestId('filters')
      .getByLabel(String(words[filter]), { exact: true })
      .filter({ visible: true })
    const selector = `[id="${await select.getAttribute('id')}"]`
    for (let i = 0; i < picks; i++) note(filter, await choose(page, selector, i))
  }
  await page.getByTestId('filters').locator('button[aria-haspopup="dialog"]').filter({ visible: true }).click()
  const options = page.getByRole('dialog').getByRole('option')
  await options.first().waitFor()
  for (let i = 0; i < 10; i++) {
    const drawn = page.evaluate(() => window.probe.redraw())
    await options.nth(i % 6).click()
    note('sector', await drawn)
  }
  await page.context().close()
  return times
}

/** Chooses another option than the one chosen now. */
function choose(page: Page, selector: string, index: number): Promise<Redraw | null> {
  return page.evaluate(
    ([found, step]) => {
      const select = document.querySelector<HTMLSelectElement>(found)!
      const others = [...select.options].filter((option) => !option.selected && !option.disabled)
      const drawn = window.probe.redraw()
      window.probe.choose(found, others[(step * 3 + 1) % others.length]!.value)
      return drawn
    },
    [selector, index] as const,
  )
}

/** Chooses one pair after the other, from the pair with number `first` on. */
async function changePairs(
  browser: Browser,
  url: string,
  { first, rest }: { readonly first: number; readonly rest: number },
): Promise<number[]> {
  const page = await openWarm(browser, url)
  const times = []
  for (let i = first; i < first + PAIR_CHOICES; i++) {
    const { reporter, partner } = pairAt(i)
    const time = page.evaluate((value) => {
      const arrived = window.probe.arrival()
      window.probe.choose('main select:has(option[value^="/"])', value)
      return arrived
    }, `/${reporter}/${partner}`)
    times.push(await time)
    await page.waitForTimeout(rest)
  }
  await page.context().close()
  return times
}
