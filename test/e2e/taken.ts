import { readFile } from 'node:fs/promises'
import { expect, type Download, type Page } from '@playwright/test'

/** Opens the menu of a chart or table by its anchor and chooses a way to take it along. */
export async function chooseTaking(page: Page, id: string, way: string | RegExp): Promise<void> {
  const panel = page.locator(`[id="${id}"]`)
  await panel.getByRole('button', { name: /^(Take along|Mitnehmen): / }).click()
  await page.getByRole('menuitem', { name: way }).click()
}

/** A file that is downloaded from the menu, its name and its bytes. */
export async function takenFile(
  page: Page,
  id: string,
  way: string | RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await chooseTaking(page, id, way)
  const download: Download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

export interface Dots {
  readonly width: number
  readonly height: number
  /** How much the brightness of the dots differs (variance); 0 of a blank picture. */
  readonly variance: number
  /** Share of dots that are neither white nor grey. */
  readonly coloured: number
  /** Brightness of the first dot: 255 on white. */
  readonly corner: number
}

/** A picture as a browser shows it that knows nothing of our page. */
export async function dotsOf(page: Page, type: 'image/png' | 'image/svg+xml', bytes: Buffer): Promise<Dots> {
  const other = await page.context().newPage()
  try {
    return await other.evaluate(
      async ({ url }) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
        const context = canvas.getContext('2d')!
        context.drawImage(image, 0, 0)
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
        const count = width * height
        let [sum, squares, coloured] = [0, 0, 0]
        for (let at = 0; at < data.length; at += 4) {
          const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
          const light = (red + green + blue) / 3
          sum += light
          squares += light * light
          if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) coloured++
        }
        const mean = sum / count
        return { width, height, variance: squares / count - mean * mean, coloured: coloured / count, corner: data[0]! }
      },
      { url: `data:${type};base64,${bytes.toString('base64')}` },
    )
  } finally {
    await other.close()
  }
}

/** The table in a chart's place, cell by cell as it is read. */
export async function tableOf(page: Page, id: string): Promise<string[][]> {
  const rows = page.locator(`[id="${id}"]`).getByRole('row')
  await expect(rows.first()).toBeVisible()
  return rows.evaluateAll((all) => {
    // Labels that only a phone shows are not on this screen.
    const seen = (node: Node): string =>
      node instanceof Element && getComputedStyle(node).display === 'none'
        ? ''
        : node.childNodes.length === 0
          ? (node.textContent ?? '')
          : [...node.childNodes].map(seen).join('')
    return all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => seen(cell).trim()))
  })
}

/** The number that a cell of the screen shows, as decimal text; null where it shows words. */
export function numberOnScreen(cell: string, decimal: '.' | ',' = '.'): string | null {
  const plain = cell
    .replaceAll(decimal === '.' ? ',' : '.', '')
    .replace(decimal, '.')
    .replace('\u2212', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}
