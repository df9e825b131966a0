import { expect } from '@playwright/test'
import { test } from './own-server'

const HEADER =
  'id,reporter,partner,flow,product,period,against,change,level,unit,wording,said_by,published_by,date,url,note'
/** Every fourth by the envoy. */
const rowsOf = (count: number, name: string, pair: string): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `${name}-${i},${pair},X,TOTAL,2020,,,${1000 + i},USD,exact,${i % 4 === 0 ? 'The envoy' : 'A minister'},A paper,2021-03-${10 + (i % 20)},,`,
  )

test('of 160 claims 50 are shown, then 150, then all; the address holds it, Back takes a step back', async ({
  page,
  request,
}) => {
  const csv = { headers: { 'content-type': 'text/csv' }, data: [HEADER, ...rowsOf(160, 'page', 'MCO,VAT')].join('\n') }
  expect((await request.post('/api/v1/claims/import', csv)).status()).toBe(200)
  const items = page.getByRole('article')

  await page.goto('/MCO/VAT/claims', { waitUntil: 'networkidle' })
  await expect(items).toHaveCount(50)
  await expect(page.getByText('50 of 160 are shown')).toBeVisible()
  // Those that are not shown are counted too, when they have been checked.
  await expect(page.getByRole('button', { name: 'Cannot be checked' })).toHaveText(/Cannot be checked\s*160$/)
  await page.getByRole('button', { name: 'Show 100 more' }).click()
  await expect(items).toHaveCount(150)
  await expect(page).toHaveURL(/shown=150/)
  await page.getByRole('button', { name: 'Show 10 more' }).click()
  await expect(items).toHaveCount(160)
  await expect(page.getByText('are shown')).toBeHidden()
  await page.reload()
  await expect(items).toHaveCount(160)

  // Forty are the envoy's; what the list offers to download is just these.
  await page.getByLabel('Said by').selectOption('The envoy')
  await expect(items).toHaveCount(40)
  const download = await request.get((await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href'))!)
  expect((await download.text()).trimEnd().split(/\r?\n/)).toHaveLength(41)
  await page.goBack()
  await expect(items).toHaveCount(160)
})

test('of 1,200 claims all can be taken along, also those that a search in words leaves', async ({ page, request }) => {
  const data = [HEADER, ...rowsOf(1200, 'many', 'SMR,LIE')].join('\n')
  const csv = { headers: { 'content-type': 'text/csv' }, data }
  expect((await request.post('/api/v1/claims/import', csv)).status()).toBe(200)
  const taken = async (): Promise<string[]> => {
    const href = (await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href'))!
    const [, ...lines] = (await (await request.get(href)).text()).trimEnd().split(/\r?\n/)
    return lines.map((line) => line.split(',')[0]!)
  }
  await page.goto('/SMR/LIE/claims')
  expect(new Set(await taken()).size).toBe(1200)
  // The name of the area stands in the sentence and in no field.
  await page.goto('/SMR/LIE/claims?q=San+Marino&speaker=The+envoy')
  await expect(page.getByText('300 statements, newest first')).toBeVisible()
  expect(await taken()).toEqual(expect.arrayContaining(['many-0', 'many-1196']))
  expect(await taken()).toHaveLength(300)
})
