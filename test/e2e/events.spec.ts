import { expect, test } from '@playwright/test'
import { openPair, panel } from './pair-page'

test('what happened meanwhile is marked on the axis, listed with its day and source, and can be hidden', async ({
  page,
}) => {
  await openPair(page, '/RUS/MAR')
  const time = panel(page, 'Trade over time')
  await expect(time.locator('[data-annotation]')).toHaveCount(2)
  const list = time.getByRole('list', { name: 'Events on the time axis' })
  await expect(list.getByRole('listitem')).toHaveText([/^31 Jul 2014 .*EUR-Lex$/, /^6 Aug 2014 .*President of Russia$/])
  await expect(list.getByRole('link', { name: 'EUR-Lex' })).toHaveAttribute('href', /eur-lex\.europa\.eu/)
  await time.getByRole('button', { name: 'Hide events' }).click()
  await expect(page).toHaveURL(/events=off/)
  await expect(time.locator('[data-annotation]')).toHaveCount(0)
  await expect(list).toBeHidden()
  await page.goBack()
  await expect(time.locator('[data-annotation]')).toHaveCount(2)
})

test('only those in the time shown are there, and editions of the Harmonized System beside figures by code', async ({
  page,
}) => {
  await openPair(page, '/RUS/MAR?to=2010')
  await expect(panel(page, 'Trade over time').locator('[data-annotation]')).toHaveCount(0)
  await openPair(page, '/MAR/RUS/products?flow=M&under=energy')
  const marks = panel(page, 'Energy over time').locator('[data-annotation]')
  await expect(marks).toHaveText(['HS 2007', 'HS 2012', 'EU sanctions', 'Food import ban', 'HS 2017'])
  await openPair(page, '/MAR/RUS/products?flow=M&under=energy&events=off')
  await expect(panel(page, 'Energy over time').locator('[data-annotation]')).toHaveCount(0)
})
