import { expect, type Page } from '@playwright/test'
import { tradeFile, uploadFile } from './trade-files'

const row = (pair: string, flow: string, period: string, value: number): string =>
  `${pair},${flow},TOTAL,${period},${value},USD`

async function importRows(page: Page, name: string, rows: readonly string[]): Promise<void> {
  await uploadFile(page, name, tradeFile(rows))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^Imported: /)).toBeVisible()
}

/**
 * Imports figures of a pair and then, from a second file of the same source, others: exports of 2024 go from 200 to 220,
 * imports of 2023 from 80 to 60, those of 2022 come new.
 */
export async function revisePair(page: Page, reporter: string, partner: string): Promise<void> {
  const pair = `${reporter},${partner}`
  const name = `${reporter}-${partner}.csv`.toLowerCase()
  await importRows(page, name, [
    row(pair, 'X', '2023', 100),
    row(pair, 'X', '2024', 200),
    row(pair, 'M', '2023', 80),
    row(pair, 'M', '2024', 70),
  ])
  await importRows(page, name, [row(pair, 'X', '2024', 220), row(pair, 'M', '2023', 60), row(pair, 'M', '2022', 50)])
}
