import { expect } from '@playwright/test'
import { test } from './own-server'

const PASSWORD = 'a password for uploading'

// Reached under a public name, it is no longer only for the person at this machine.
test.use({
  serverSettings: { BILATERAL_UPLOAD_PASSWORD: PASSWORD, BILATERAL_PUBLIC_HOSTS: 'trade.example.org' },
})

test('where others can reach the server, claims are read without the password and changed with it', async ({
  page,
}) => {
  await page.goto('/claims/russia-2020-exports')
  await expect(page.getByRole('region', { name: 'Partly' })).toBeVisible()
  for (const path of ['/claims/russia-2020-exports/edit', '/claims/import', '/claims/new?reporter=ISL&partner=MCO']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Log in to upload' })).toBeVisible()
    await expect(page.getByRole('form', { name: /statement/ })).toBeHidden()
  }
  await page.getByLabel('Upload password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Log in' }).click()
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await expect(field('Period')).toBeVisible()
  await field('Period').fill('2020')
  await field('Change').fill('5')
  await field('Said by').fill('Somebody')
  await field('Published by').fill('A paper')
  await field('Date').fill('2021')

  // The session ends while the form is filled in.
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page.getByText('The session has ended')).toBeVisible()
  await expect(field('Said by')).toHaveValue('Somebody')

  const other = await page.context().newPage()
  await other.goto('/imports')
  await other.getByLabel('Upload password').fill(PASSWORD)
  await other.getByRole('button', { name: 'Log in' }).click()
  await expect(other.getByRole('button', { name: 'Choose files' })).toBeVisible()
  await page.getByRole('button', { name: 'Enter and check' }).click()
  await expect(page).toHaveURL(/\/claims\/isl-mco-total-2020$/)
  await expect(page.getByRole('region', { name: 'Cannot be checked' })).toBeVisible()
})
