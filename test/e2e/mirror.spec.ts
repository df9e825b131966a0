import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { filter, headline, openPair, panel } from './pair-page'

const BOTH = '/RUS/MAR/mirror'
const OVER_TIME = 'Goods from Russia to Morocco, as each side reports them'

test('both reports of one trade stand side by side with the gap between them', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await page.getByRole('navigation', { name: 'Pages of this pair' }).getByRole('link', { name: 'Both sides' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\/mirror$/)
  await expect(headline(page)).toHaveText(
    'For 2020, Russia reports 780.9 million USD of exports to Morocco, FOB; Morocco reports 1,622.7 million USD of imports from Russia, CIF: 107.8 % more.',
  )
  await expect(page.getByTestId('other-way')).toContainText(
    'The other way, Morocco reports 207.2 million USD of exports to Russia, FOB; Russia reports 393 million USD of imports from Morocco, CIF: 89.7 % more.',
  )
  await panel(page, OVER_TIME).getByRole('radio', { name: 'Table' }).check()
  await expect(page).toHaveURL(/table=over-time/)
  const row = panel(page, OVER_TIME).getByRole('row', { name: /^2020/ })
  await expect(row).toContainText('780,937,839')
  await expect(row).toContainText('1,622,723,437')
  await expect(row).toContainText('+841,785,598')
  await expect(row).toContainText('+107.8 %')
})

test('the direction and the period are in the address, and Back goes back', async ({ page }) => {
  await openPair(page, BOTH)
  await page.getByTestId('filters').getByRole('radio', { name: 'Morocco to Russia' }).check()
  await expect(page).toHaveURL(/flow=M/)
  await expect(headline(page)).toContainText('Morocco reports 207.2 million USD of exports to Russia, FOB')
  await expect(headline(page)).toContainText('89.7 % more')
  await filter(page, 'Period').selectOption('2019')
  await expect(page).toHaveURL(/period=2019/)
  await expect(headline(page)).toContainText('For 2019')
  await page.goBack()
  await expect(headline(page)).toContainText('For 2020, Morocco')
  await page.goBack()
  await expect(headline(page)).toContainText('For 2020, Russia reports 780.9 million')
})

test('a copied link shows the same sectors: energy is most of the gap', async ({ page }) => {
  await page.goto(`${BOTH}?source=un-comtrade&mirrorSource=un-comtrade&table=by-sector`)
  const sectors = panel(page, 'Goods from Russia to Morocco by sector, 2020')
  const energy = sectors.getByRole('row', { name: /^Energy/ })
  await expect(energy).toContainText('436,334,988')
  await expect(energy).toContainText('977,644,399')
  await expect(energy).toContainText('+541,309,411')
  await expect(sectors.getByRole('row', { name: /^Total/ })).toContainText('856,877,357')
  const reasons = panel(page, 'Why they may differ')
  await expect(reasons).toContainText('Energy alone makes up 541.3 million USD of the gap (63.2 %)')
  await expect(reasons).toContainText('Freight and insurance (CIF against FOB) – speaks against it')
})

test('the IMF’s totals have no sectors: those of Comtrade are shown under their own totals, and it is said', async ({
  page,
}) => {
  await page.goto(`${BOTH}?table=by-sector`)
  const sectors = panel(page, 'Goods from Russia to Morocco by sector, 2020')
  await expect(sectors.getByRole('row', { name: /^Energy/ })).toContainText('+541,309,411')
  await expect(sectors.getByRole('row', { name: /^Total/ })).toContainText('765,846,052')
  await expect(sectors).toContainText('These are by UN Comtrade database (Russia) and UN Comtrade database (Morocco)')
  await expect(headline(page)).toContainText('780.9 million')
})

test('one click turns the goods round, in the same period', async ({ page }) => {
  await openPair(page, `${BOTH}?period=2017`)
  await expect(headline(page)).toContainText('8.2 % more')
  await page.getByTestId('other-way').getByRole('button', { name: 'See this direction' }).click()
  await expect(page).toHaveURL(/[?]period=2017&flow=M$/)
  await expect(headline(page)).toContainText('For 2017, Morocco reports 189.9 million USD of exports to Russia')
})

test('as of a day before the first import there is nothing on either side, and one click leads to the latest', async ({
  page,
}) => {
  await page.goto(`${BOTH}?asof=2020-01-01`)
  await expect(page.getByRole('heading', { name: 'There are not two reports to compare' })).toBeVisible()
  await expect(page.getByTestId('as-of')).toContainText('As it stood here on 1 Jan')
  await page.getByRole('button', { name: 'Show the latest figures' }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\/mirror$/)
  await expect(headline(page)).toContainText('For 2020, Russia reports 780.9 million USD')
})

test('what the address asks for and the figures lack is said', async ({ page }) => {
  await page.goto(`${BOTH}?source=nowhere&period=soon`)
  const notice = page.getByRole('status').filter({ hasText: 'Part of the address could not be used' })
  await expect(notice).toContainText('“nowhere”')
  await expect(notice).toContainText('“soon” is not a period')
  await expect(headline(page)).toContainText('For 2020')
})

test('where one side has reported nothing, the page says whose figures are missing', async ({ page }) => {
  await page.goto('/RU-MOW/MAR/mirror')
  await expect(page.getByRole('heading', { name: 'There are not two reports to compare' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing on the page of both sides bars a reader in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openPair(page, `${BOTH}?source=un-comtrade&mirrorSource=un-comtrade`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  })
}

test('the range of the chart is chosen on the page, and what happened in it is marked', async ({ page }) => {
  await openPair(page, BOTH)
  await panel(page, OVER_TIME).getByRole('radio', { name: 'Table' }).check()
  const rows = panel(page, OVER_TIME).getByRole('row')
  await filter(page, 'From').selectOption('2013')
  await expect(page).toHaveURL(/from=2013/)
  await expect(rows).toHaveCount(1 + 8)
  await filter(page, 'To').selectOption('2015')
  await expect(page).toHaveURL(/from=2013&to=2015/)
  await expect(rows).toHaveCount(1 + 3)
  await expect(headline(page)).toContainText('For 2015, Russia reports')
  await expect(filter(page, 'To').locator('option[value="2012"]')).toHaveCount(0)
  await panel(page, OVER_TIME).getByRole('radio', { name: 'Chart', exact: true }).check()
  await expect(panel(page, OVER_TIME)).toContainText('Food import ban')
  await panel(page, OVER_TIME).getByRole('button', { name: 'Hide events' }).click()
  await expect(page).toHaveURL(/events=off/)
  await expect(panel(page, OVER_TIME)).not.toContainText('Food import ban')
  await expect(filter(page, 'From').locator('option[value="2016"]')).toHaveCount(0)
})
