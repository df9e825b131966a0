import { expect, type Page } from '@playwright/test'

/** Goes to a control by the Tab key, by what a screen reader calls it. */
export const tabTo = async (page: Page, name: RegExp | string, role: 'button' | 'combobox' | 'radio' | 'textbox') => {
  const wanted = page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first()
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 120; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not lead to ${String(name)}`)
}

/** What has the focus, by its words: never the page as a whole. */
export const expectFocusOn = (page: Page, words: string | RegExp): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => (document.activeElement?.tagName === 'BODY' ? '' : document.activeElement?.textContent)),
    )
    .toMatch(typeof words === 'string' ? new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : words)
