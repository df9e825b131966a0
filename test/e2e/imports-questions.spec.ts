import { expect } from '@playwright/test'
import { test } from './own-server'
import { tradeFile, uploadFile } from './trade-files'

test('a finding leads to the line of the stored file, with those around it and the fingerprint of the file', async ({
  page,
}) => {
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = String(at + 1).padStart(2, '0')
    return `FJI,TON,X,TOTAL,2024-${month},${at === 5 ? 100_000_000 : 100_000},USD`
  })
  await uploadFile(page, 'jump.csv', tradeFile(months))
  const finding = page.getByRole('row', { name: /W_JUMP/ })
  await expect(finding).toContainText('The value between its neighbours in time')
  await finding.getByRole('link', { name: 'Line 7: show it as it stands in the file' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Line 7')
  await expect(page.getByRole('row', { name: /^7 / })).toContainText('FJI,TON,X,TOTAL,2024-06,100000000,USD')
  // Two lines before it and two after.
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(6)
  await expect(page.getByText('SHA-256 of the file:')).toBeVisible()
  await page.getByRole('link', { name: /^Import \d+: jump\.csv$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('jump.csv')
})

test('rows of one figure by port are asked about, added up when they are its parts, and counted', async ({ page }) => {
  const text =
    'reporter,partner,flow,product,period,value,unit,port\n' +
    'FJI,WSM,X,TOTAL,2024,30,USD,Suva\nFJI,WSM,X,TOTAL,2024,12,USD,Lautoka\nFJI,WSM,M,TOTAL,2024,5,USD,Suva\n'
  await uploadFile(page, 'ports.csv', Buffer.from(text))
  await expect(page.getByText('3 rows read = 1 new + 0 changed + 0 unchanged + 2 refused + 0 skipped')).toBeVisible()
  const question = page.getByRole('radiogroup', { name: /differ only in port\. What are they\?/ })
  await question.getByText('Parts of one figure: add them up').click()
  await page.getByRole('button', { name: 'Use this answer' }).click()
  await expect(page.getByText('3 rows read = 2 new + 0 changed + 0 unchanged + 0 refused + 1 skipped')).toBeVisible()
  await page.getByRole('button', { name: 'Import with 1 notice' }).click()
  await expect(page.getByText('Imported: 2 new values, 0 changed')).toBeVisible()
  const answer = await page.request.get('/api/v1/observations?reporter=FJI&partner=WSM&flow=X')
  // 30 + 12
  expect(await answer.json()).toMatchObject({ observations: [{ period: '2024', value: 42 }] })
})
