import { expect, type Page } from '@playwright/test'
import { test } from './own-server'
import { tradeFile, uploadFile } from './trade-files'

const CLAIM = {
  ...{ id: 'andorra-then', reporter: 'AND', partner: 'SMR', flow: 'X', product: 'TOTAL', period: '2023' },
  ...{ against: '2022', change: '+30%', saidBy: 'Somebody', publishedBy: 'A paper', date: '2024-02' },
}

async function importExports(page: Page, file: string, value: number): Promise<void> {
  const rows = [`AND,SMR,X,TOTAL,2022,100000,USD`, `AND,SMR,X,TOTAL,2023,${value},USD`]
  await uploadFile(page, file, tradeFile(rows))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^Imported: /)).toBeVisible()
}

test('130 fitted when it was said and 150 does not: as of a time the page gives the verdict of then, and no way to mend it', async ({
  page,
  request,
}) => {
  await importExports(page, 'andorra.csv', 130_000)
  const then = new Date().toISOString()
  await importExports(page, 'andorra.csv', 150_000)
  expect((await request.post('/api/v1/claims', { data: CLAIM })).status()).toBe(201)

  await page.goto('/claims/andorra-then')
  await expect(page.getByRole('region', { name: 'Not consistent' })).toContainText('+50.0 %')

  await page.goto(`/claims/andorra-then?asof=${then}`)
  await expect(page.getByRole('region', { name: 'Consistent', exact: true })).toContainText('+30.0 %')
  const notice = page.getByTestId('as-of')
  await expect(notice).toContainText('1 figure was revised')
  await expect(notice).toContainText('With the latest figures the verdict is: Not consistent.')
  // The same by the interface for programs, at the same time.
  const check = await (await request.get(`/api/v1/claims/andorra-then/check?asOf=${then}`)).json()
  expect([check.verdict, check.asOf.verdictNow]).toEqual(['consistent', 'not-consistent'])

  await page.getByRole('link', { name: 'Show the latest figures' }).click()
  await expect(page).toHaveURL(/\/claims\/andorra-then$/)
  await expect(page.getByRole('region', { name: 'Not consistent' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Consistent', exact: true })).toBeVisible()
})

test('a day before there was anything: it is said, and an upload is offered only where it would change the answer', async ({
  page,
}) => {
  const needed = page.getByRole('region', { name: 'What would be needed' })
  await page.goto('/claims/russia-h1-2025')
  await expect(needed.getByRole('link', { name: 'upload them' })).toBeVisible()

  await page.getByLabel('Figures as they stood on').fill('2024-05-01')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page).toHaveURL(/asof=2024-05-01$/)
  await expect(page.getByTestId('as-of')).toContainText('holds nothing as old as')
  await expect(needed).toContainText('Needed for H1 2025: total trade')
  await expect(needed.getByRole('link', { name: 'upload them' })).toBeHidden()
})
