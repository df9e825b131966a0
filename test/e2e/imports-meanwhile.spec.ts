import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './own-server'
import { tradeFile, uploadFile } from './trade-files'

// Several pages are looked through from end to end.
test.setTimeout(90_000)

const expectAccessible = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

const fileOf = (value: number): Buffer => tradeFile([`ISL,TON,X,TOTAL,2020,${value},USD`])

test('of two imports of the same figure the second says that it became another than its preview had said', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await uploadFile(page, 'meanwhile.csv', fileOf(5))
  await uploadFile(other, 'meanwhile.csv', fileOf(9))
  for (const each of [page, other]) await expect(each.getByText(/^1 row read = 1 new/)).toBeVisible()
  await other.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(other.getByText('Imported: 1 new value, 0 changed')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()

  await expect(page.getByText('Imported: 0 new values, 1 changed')).toBeVisible()
  await expect(page.getByText('it became 0 new and 1 changed')).toBeVisible()
  const changed = page.getByRole('region', { name: 'What has changed' })
  await expect(changed).toContainText('what the preview had listed did not come to pass')
  await expect(changed).not.toContainText('No stored value changes')
  await expect(page.getByRole('columnheader', { name: 'What becomes of it' })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('region', { name: 'One value was revised' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/ISL\/TON\/revisions\?import=\d+#list$/)
})

test('every state of a file is one that assistive technology can follow', async ({ page }) => {
  await page.goto('/imports')
  await expectAccessible(page)
  await uploadFile(page, 'ports.csv', Buffer.from(PORTS))
  await expect(page.getByText('Answer what is asked above, or mend the file and upload it again.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Line 2: show it/ }).click()
  await expect(page.getByRole('heading', { name: 'Line 2' })).toBeVisible()
  await expectAccessible(page)
})

const PORTS = [
  'reporter,partner,flow,product,period,value,unit,port',
  'ISL,TON,X,03,2021,5,USD,Hafnarfjordur',
  'ISL,TON,X,03,2021,7,USD,Reykjavik',
  'ISL,TON,X,27,2021,9,USD,Reykjavik',
  'ISL,TON,X,27,2021,1,USD,Akureyri',
].join('\n')
