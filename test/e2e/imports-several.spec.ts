import { expect } from '@playwright/test'
import { test } from './own-server'
import { goodRows, tradeFile } from './trade-files'

test('several files are sent one after the other, and those without a problem are imported together', async ({
  page,
}) => {
  await page.goto('/imports')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files' }).click(),
  ])
  const file = (name: string, rows: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: tradeFile(rows) })
  await chooser.setFiles([
    file('one.csv', goodRows('ALB', 'MLT')),
    file('two.csv', goodRows('ALB', 'CYP')),
    file('bad.csv', [...goodRows('ALB', 'LUX'), 'ALB,Nowhereland,X,TOTAL,2024,5,USD']),
  ])
  await expect(page.getByRole('link', { name: 'See the preview of bad.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Import all 2 that have no problem' }).dblclick()
  await expect(page.getByText('2 files were imported.')).toBeVisible()
  const stored = await page.request.get('/api/v1/observations?reporter=ALB')
  expect(((await stored.json()) as { observations: unknown[] }).observations).toHaveLength(16)
  await page.getByRole('link', { name: 'See the preview of bad.csv' }).click()
  await expect(page.getByText('9 rows read = 8 new + 0 changed + 0 unchanged + 1 refused + 0 skipped')).toBeVisible()
})
