import { expect, type APIRequestContext } from '@playwright/test'
import { expectFocusOn, tabTo } from './keyboard'
import { test } from './own-server'

test.setTimeout(120_000)

const TABLE = 'Destination;Year;Sum\nAtlantis;2024;5\nMalta;2024;7\n'
const MAPPING = {
  columns: [
    { name: 'Destination', field: 'partner' },
    { name: 'Year', field: 'period' },
    { name: 'Sum', field: 'value' },
  ],
  constants: { reporter: 'AND', flow: 'X', product: 'TOTAL', unit: 'EUR' },
}

async function imported(request: APIRequestContext): Promise<void> {
  const upload = await request.post('/api/v1/imports?filename=destinations.csv', { data: Buffer.from(TABLE) })
  const { id } = (await upload.json()) as { id: number }
  const choices = { mapping: MAPPING, areas: [{ text: 'Atlantis', area: 'CYP' }] }
  const preview = await request.post(`/api/v1/imports/${id}/preview`, { data: choices })
  expect(await preview.json()).toMatchObject({ rows: { added: 2, refused: 0 } })
  expect((await request.post(`/api/v1/imports/${id}/commit`)).ok()).toBe(true)
}

test('what was answered once is listed with where it holds, and forgotten by keyboard', async ({
  page,
  request,
  baseURL,
}) => {
  expect(baseURL).toBeDefined()
  await page.goto('/imports/remembered')
  await expect(page.getByText('No name has been answered yet.')).toBeVisible()
  await expect(page.getByText('No columns have been mapped yet.')).toBeVisible()

  await imported(request)
  await page.goto('/imports')
  await page.getByRole('link', { name: 'What is remembered of files' }).press('Enter')
  await expect(page.getByRole('row', { name: /Atlantis/ })).toContainText('Cyprus CYP')
  const columns = page.getByRole('row', { name: /Destination · Year · Sum/ })
  await expect(columns).toContainText('Destination: Partner')
  await expect(columns).toContainText('Unit of every row: EUR')
  await expect(columns).toContainText('these 3 columns')

  const desktop = page.viewportSize()!
  await page.setViewportSize({ width: 390, height: 844 })
  // On a phone nothing of a row lies outside the screen.
  for (const name of ['Forget “Atlantis”', 'Forget Destination · Year · Sum']) {
    const box = await page.getByRole('button', { name }).boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(390)
  }
  await page.setViewportSize(desktop)

  await tabTo(page, 'Forget “Atlantis”', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No name has been answered yet.')).toBeVisible()
  await expectFocusOn(page, 'Names of areas')
  await expect(page.getByRole('status').filter({ hasText: '“Atlantis” is forgotten.' })).toHaveCount(1)
  await tabTo(page, 'Forget Destination · Year · Sum', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No columns have been mapped yet.')).toBeVisible()
  await expectFocusOn(page, 'Columns of files')

  const again = await request.post('/api/v1/imports?filename=destinations.csv', { data: Buffer.from(TABLE) })
  expect(await again.json()).toMatchObject({ format: null, failure: 'E_FORMAT' })
})

test('the page of what is remembered speaks German', async ({ page }) => {
  await page.goto('/imports/remembered?lang=de')
  await expect(page.getByRole('heading', { level: 1, name: 'Was von Dateien gemerkt ist' })).toBeVisible()
  await expect(page.getByText('Noch kein Name ist beantwortet.')).toBeVisible()
})
