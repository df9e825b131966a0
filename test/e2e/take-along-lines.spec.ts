import { expect, test } from '@playwright/test'
import { takenFile } from './taken'

test('lines over time are taken along in whole dollars, and say so; what they are compared with goes along with growth only', async ({
  page,
}) => {
  const sheet = async (query: string): Promise<string> => {
    await page.goto(`/RUS/MAR/compare?flow=X&period=2020${query}`)
    await expect(page.getByRole('application', { name: /^Lines over time/ })).toBeVisible()
    return (await takenFile(page, 'lines', /^CSV for a spreadsheet/)).bytes.toString('utf8')
  }
  const values = await sheet('')
  expect(values).toMatch(/^2020,780937839(?:,|\r?$)/m)
  expect(values).toMatch(/^Unit,"?USD, FOB"?\r?$/m)
  expect(values).not.toContain('2020 against 2019')
  expect(await sheet('&measure=growth')).toContain('2020 against 2019')
})
