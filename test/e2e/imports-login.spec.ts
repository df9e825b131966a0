import { expect } from '@playwright/test'
import { test } from './own-server'
import { goodRows, tradeFile, uploadFile } from './trade-files'

const PASSWORD = 'a password for uploading'

// Reached under a public name, it is no longer only for the person at this machine.
test.use({
  serverSettings: { BILATERAL_UPLOAD_PASSWORD: PASSWORD, BILATERAL_PUBLIC_HOSTS: 'trade.example.org' },
})

test('where others can reach the server, uploading needs the password, and reading does not', async ({ page }) => {
  await page.goto('/imports')
  await expect(page.getByRole('heading', { name: 'Log in to upload' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeHidden()
  await expect(page.getByRole('table', { name: 'Every import, newest first' })).toBeVisible()

  const password = page.getByLabel('Upload password')
  await expect(password).toHaveAttribute('autocomplete', 'current-password')
  await password.fill('a wrong password')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('This is not the upload password.')).toBeVisible()

  await password.fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await uploadFile(page, 'login.csv', tradeFile(goodRows('ISL', 'MLT')))
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible()

  await page.goto('/imports')
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('heading', { name: 'Log in to upload' })).toBeVisible()
  await page.getByRole('link', { name: 'login.csv' }).click()
  await expect(page.getByText('8 rows read = 8 new')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeHidden()
})

test('a login works without script, and comes back with what was wrong', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto('/imports')
  await page.getByLabel('Upload password').fill('a wrong password')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL(/\/imports\?login=wrong$/)
  await expect(page.getByText('This is not the upload password.')).toBeVisible()
  await page.getByLabel('Upload password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL(/\/imports$/)
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await context.close()
})
