import { expect, type Page } from '@playwright/test'
import { test } from './own-server'

/** Everything at once, faster than a page on a slow machine can answer. */
async function typeAtOnce(page: Page, text: string): Promise<void> {
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const { keyboard } = page
  await Promise.all([keyboard.insertText(text), keyboard.press('ArrowDown'), keyboard.press('Enter')])
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
}

const partner = (page: Page) => page.getByRole('combobox', { name: 'Trade with' })

test('an arrow key and Enter right behind what was typed choose the first that fits it', async ({ page }) => {
  await page.goto('/claims/new', { waitUntil: 'networkidle' })
  await partner(page).focus()
  await typeAtOnce(page, 'Liechten')
  await expect(partner(page)).toHaveValue('Liechtenstein (LIE)')
  await partner(page).fill('')
  await typeAtOnce(page, 'rus')
  await expect(partner(page)).toHaveValue('Russia (RUS)')
})

test('what begins with what was typed comes first, and without a text the arrow opens the whole list', async ({
  page,
}) => {
  await page.goto('/claims/new', { waitUntil: 'networkidle' })
  await partner(page).focus()
  await page.keyboard.type('rus')
  const options = page.getByRole('option')
  await expect(options.first()).toHaveText('Russia (RUS)')
  // It fits by its end, and so comes behind.
  await expect(page.getByRole('option', { name: 'Belarus (BLR)' })).toBeVisible()
  await page.keyboard.press('Escape')
  await partner(page).fill('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveText('Afghanistan (AFG)')
})
