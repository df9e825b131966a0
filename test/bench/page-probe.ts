/** What the probe in the page knows; times in milliseconds since the navigation began. */
export interface PageProbe {
  firstChart: number | null
  largestPaint: number | null
  /**
   * Waits for the next redrawn chart: milliseconds from the input to the frame after the first and after the last change;
   * null where the choice draws nothing else.
   */
  redraw(): Promise<{ first: number; last: number } | null>
  /** Sets a select as a reader would. */
  choose(selector: string, value: string): void
  /** Waits for another pair's charts. */
  arrival(): Promise<number>
}

declare global {
  interface Window {
    probe: PageProbe
  }
}

/** Runs in the page before its own scripts. Self-contained: it is sent as text. */
export function installProbe(): void {
  const CURVE = 'main [data-mark]'
  let input = 0
  for (const type of ['pointerdown', 'change', 'keydown'])
    window.addEventListener(type, () => (input = performance.now()), { capture: true })
  const nextFrame = (): Promise<number> =>
    new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))

  const probe: PageProbe = {
    firstChart: null,
    largestPaint: null,
    choose: (selector, value) => {
      const select = document.querySelector<HTMLSelectElement>(selector)
      if (!select) throw new Error(`no ${selector}`)
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    redraw: () =>
      new Promise((resolve) => {
        let first: Promise<number> | null = null
        let last: Promise<number> | null = null
        let quiet = window.setTimeout(() => finish(), 2000)
        const observer = new MutationObserver((changes) => {
          const drawn = changes.some(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest('main figure'),
          )
          if (!drawn) return
          last = nextFrame()
          first ??= last
          clearTimeout(quiet)
          quiet = window.setTimeout(() => finish(), 250)
        })
        const finish = async (): Promise<void> => {
          observer.disconnect()
          if (!first || !last) return resolve(null)
          resolve({ first: (await first) - input, last: (await last) - input })
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    arrival: () =>
      new Promise((resolve) => {
        const before = document.querySelector('h1')?.textContent
        const observer = new MutationObserver(() => {
          if (document.querySelector('h1')?.textContent === before || !document.querySelector(CURVE)) return
          observer.disconnect()
          void nextFrame().then((time) => resolve(time - input))
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
  }
  window.probe = probe

  const untilChart = new MutationObserver(() => {
    if (!document.querySelector(CURVE)) return
    probe.firstChart = performance.now()
    untilChart.disconnect()
  })
  untilChart.observe(document, { subtree: true, childList: true })
  new PerformanceObserver((list) => {
    probe.largestPaint = list.getEntries().at(-1)?.startTime ?? probe.largestPaint
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}
