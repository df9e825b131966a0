import type { Page } from '@playwright/test'

const HEADER = 'reporter,partner,flow,product,period,value,unit'

/** A pair of its own for each way that is tested, so that no test sees what another has imported. */
export const tradeFile = (rows: readonly string[]): Buffer => Buffer.from(`${[HEADER, ...rows].join('\n')}\n`)

/** Exports and imports of four years, both rising: eight good rows. */
export const goodRows = (reporter: string, partner: string): string[] =>
  [2021, 2022, 2023, 2024].flatMap((year, at) => [
    `${reporter},${partner},X,TOTAL,${year},${100 + at},USD`,
    `${reporter},${partner},M,TOTAL,${year},${50 + at},USD`,
  ])

/** Chooses a file as a person does and waits until its preview has been read. */
export async function uploadFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer })
  await page.waitForURL(/\/imports\/\d+$/)
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
