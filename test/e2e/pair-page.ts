import { expect, type Locator, type Page } from '@playwright/test'

/** Opens a pair's page and waits until its charts can be pointed at: from then on it answers clicks. */
export async function openPair(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('[data-chart=asleep]').first()).toBeVisible()
}

export const panel = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2, name: title }) })

export const headline = (page: Page): Locator => page.getByTestId('headline')

/** One of the selects of the filter bar. */
export const filter = (page: Page, label: string): Locator =>
  page.getByTestId('filters').getByRole('combobox', { name: label, exact: true })
