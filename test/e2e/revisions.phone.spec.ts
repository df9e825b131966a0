import { expect } from '@playwright/test'
import { test } from './own-server'
import { headline } from './pair-page'
import { revisePair } from './revised-pair'

test('on a phone the revisions are one column without sideways scroll, and a row leads to its history', async ({
  page,
}) => {
  await revisePair(page, 'FRO', 'GGY')
  await page.goto('/FRO/GGY/revisions')
  await expect(headline(page)).toContainText('2 of 5 figures')
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(widths[0]).toBeLessThanOrEqual(widths[1]!)
  await page.getByRole('link', { name: '2024: first published 200, latest 220, +10.0 %' }).tap()
  await expect(page).toHaveURL(/flow=X&product=TOTAL&source=fro-ggy&period=2024#history$/)
  await expect(page.getByRole('heading', { name: 'Where the figures of 2024 come from' })).toBeVisible()
})
