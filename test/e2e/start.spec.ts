import { expect, test } from '@playwright/test'

test('the server answers its own pages under a policy without inline scripts', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  // A script that a label smuggled into the page has no nonce and does not run.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.hacked = 1">'))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(complaints.filter((text) => !/Content Security Policy|x:/.test(text))).toEqual([])
})

test('a page shown again comes under a policy of its own, and works', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const nonces: (string | undefined)[] = []
  for (let visit = 0; visit < 2; visit++) {
    const response = await page.goto('/RUS/MAR')
    const nonce = /'nonce-([^']+)'/.exec(response?.headers()['content-security-policy'] ?? '')?.[1]
    nonces.push(nonce)
    expect(await response?.text()).toContain(`nonce="${nonce}"`)
  }
  expect(nonces[0]).not.toBe(nonces[1])
  const headline = page.getByRole('main')
  await expect(headline).toContainText('780.9')
  await page.getByRole('link', { name: 'Comparison', exact: true }).click()
  await expect(page).toHaveURL(/\/RUS\/MAR\/compare/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints).toEqual([])
})
