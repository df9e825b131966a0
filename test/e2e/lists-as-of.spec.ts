import { expect } from '@playwright/test'
import { test } from './own-server'
import { headline } from './pair-page'
import { revisePair } from './revised-pair'

test('the list of pairs is shown as of a day, by its address, and the latest is a link away', async ({ page }) => {
  await page.goto('/')
  const pair = page.getByRole('link', { name: 'Russia – Morocco', exact: true })
  await expect(pair).toBeVisible()
  await page.getByLabel('As of the end of').fill('2020-01-01')
  await page.getByRole('button', { name: 'Show the list then' }).click()
  await expect(page).toHaveURL(/\?asof=2020-01-01$/)
  await expect(page.getByTestId('as-of')).toHaveText('As it stood here on 1 Jan 2020.')
  await expect(pair).toHaveCount(0)
  await expect(page.getByText('Nothing had been imported here by then.')).toBeVisible()
  await page.getByRole('link', { name: 'Show the latest figures' }).click()
  await expect(pair).toBeVisible()
  await page.goto('/sources?asof=soon')
  await expect(page.getByText('asof: “soon” is not a date.')).toBeVisible()
})

test('between two imports a list leads to the pair as it stood, and its source covered what it had', async ({
  page,
}) => {
  await revisePair(page, 'FRO', 'GIB')
  // Between its two imports the pair had exports of 200; since then of 220.
  await page.goto('/FRO/GIB/revisions')
  const show = page.getByRole('row').filter({ hasText: 'Imported:' }).getByRole('link', { name: 'Show', exact: true })
  const asof = new URL((await show.getAttribute('href'))!, page.url()).searchParams.get('asof')!
  await page.goto(`/?asof=${asof}`)
  await page.getByRole('link', { name: 'Faroe Islands – Gibraltar', exact: true }).click()
  await expect(page).toHaveURL(`/FRO/GIB?asof=${asof}`)
  await expect(headline(page)).toContainText('200 USD')
  await page.goto(`/sources?asof=${asof}`)
  await expect(page.locator('#fro-gib').getByRole('row', { name: /Faroe Islands/ })).toContainText('4')
})
