import { expect, type Page } from '@playwright/test'
import { expectFocusOn, tabTo } from './keyboard'
import { test } from './own-server'

const choose = async (page: Page, name: string, typed: string): Promise<void> => {
  await tabTo(page, name, 'combobox')
  await page.keyboard.type(typed)
}

/** A search among all areas: types a part of the name and takes what is found. */
const pickArea = async (page: Page, name: string, typed: string): Promise<void> => {
  await choose(page, name, typed)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

// The Tab key goes through whole pages.
test.setTimeout(120_000)

// No mouse in this file: whatever can be done with a file can be done by keyboard.
const UNKNOWN = ['Where to;Remark;2024;2023', 'Malta;a;5;4', 'Erewhon;b;7;6', 'Cyprus;c;3;2'].join('\n')

test('a file of unknown form is mapped, its names are mended, imported and taken back by keyboard', async ({
  page,
}) => {
  await uploadByKeyboard(page, 'unknown-form.csv', UNKNOWN)
  await expect(page.getByRole('heading', { name: 'What is in which column?' })).toBeVisible()
  await expect(page.getByText('Still to be said')).toBeVisible()

  await choose(page, 'What “Where to” is', 'Partner')
  await pickArea(page, 'Reporter', 'icel')
  await choose(page, 'Flow', 'Exp')
  await tabTo(page, 'Product', 'textbox')
  await page.keyboard.type('TOTAL')
  await tabTo(page, 'Unit', 'textbox')
  await page.keyboard.type('USD')
  await expect(page.getByText('Still to be said')).toBeHidden()
  const first = page.getByRole('table', { name: 'The first rows as observations' })
  await expect(first.getByRole('row', { name: /Malta.*2024/ })).toContainText('5')
  await expect(first.getByRole('row', { name: /Refused/ })).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: '4 observations from the start' })).toHaveText(
    '4 observations from the start of the file, 2 rows refused.',
  )
  await tabTo(page, 'Read the whole file so', 'button')
  await page.keyboard.press('Enter')

  await expect(page.getByText('6 rows read = 4 new + 0 changed + 0 unchanged + 2 refused + 0 skipped')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'One name of an area is not known' })).toBeVisible()
  await expectFocusOn(page, /^2 rows are refused of 6 rows read/)
  await pickArea(page, 'Area that “Erewhon” means', 'Luxem')
  await tabTo(page, 'Apply 1 answer', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('6 rows read = 6 new + 0 changed + 0 unchanged + 0 refused + 0 skipped')).toBeVisible()
  await expect(page.getByText('“Erewhon” means Luxembourg.')).toBeVisible()
  await expectFocusOn(page, /./)

  await tabTo(page, /^Import( with \d+ notices?)?$/, 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Imported: 6 new values, 0 changed')).toBeVisible()
  await expectFocusOn(page, 'Imported: 6 new values, 0 changed')

  await uploadByKeyboard(page, 'unknown-form.csv', UNKNOWN.replace(';5;', ';10;'))
  await expect(page.getByText(/6 rows read = 0 new \+ 1 changed \+ 5 unchanged/)).toBeVisible()
  const changes = page.getByRole('table', {
    name: 'Changed values, the largest change first',
  })
  await expect(changes.getByRole('row', { name: /Iceland and Malta/ })).toContainText('+100.0')
  await tabTo(page, /^Import( with \d+ notices?)?$/, 'button')
  await page.keyboard.press('Enter')
  await expectFocusOn(page, 'Imported: 0 new values, 1 changed')
  await expect(page.getByRole('heading', { name: 'One value was revised' })).toBeVisible()
  await page.getByRole('link', { name: 'Iceland and Malta: one revision' }).press('Enter')
  await expect(page).toHaveURL(/\/ISL\/MLT\/revisions\?import=\d+#list$/)
  const revised = page.getByRole('region', { name: 'Every revision' }).getByRole('row')
  await expect(revised).toHaveCount(2)
  await expect(revised.last()).toContainText('10')
  await page.getByRole('button', { name: /^Not only import \d+$/ }).press('Enter')
  await expect(page).toHaveURL(/\/ISL\/MLT\/revisions(?:#list)?$/)
  await page.goBack()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'unknown-form.csv' }).waitFor()

  await page.goBack()
  await page.goBack()
  await expect(page.getByText('Imported: 6 new values')).toBeVisible()
  await tabTo(page, 'Take this import back', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/6 values it added go/)).toBeVisible()
  await tabTo(page, 'Yes, take it back', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This import was taken back', { exact: true })).toBeVisible()
  await expectFocusOn(page, 'This import was taken back')
  await tabTo(page, 'Import it again', 'button')
  await page.keyboard.press('Enter')
  // The later import had brought one of the six anew: that one stayed, and is replaced now.
  await expect(page.getByText('Imported: 5 new values, 1 changed')).toBeVisible()
})

test('an ambiguous number is asked for with both readings, and the answer can be given by keyboard', async ({
  page,
}) => {
  const rows = ['reporter;partner;flow;product;period;value;unit', 'ISL;MLT;X;TOTAL;2019;1.234;EUR']
  await uploadByKeyboard(page, 'ambiguous.csv', rows.join('\n'))
  await expect(page.getByRole('heading', { name: 'One question is open' })).toBeVisible()
  const thousands = page.getByRole('radio', {
    name: /1,234 \(≈ 1.2 thousand\)/,
  })
  await expect(page.getByRole('radio', { name: /1.234 \(≈ 1.2\)/ })).toBeVisible()
  await tabTo(page, /1.234/, 'radio')
  await page.keyboard.press('Space')
  for (let step = 0; step < 2 && !(await thousands.isChecked()); step++) await page.keyboard.press('ArrowDown')
  await expect(thousands).toBeChecked()
  await tabTo(page, 'Use this answer', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 row read = 1 new + 0 changed + 0 unchanged + 0 refused + 0 skipped')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Decimal mark' })).toHaveValue(',')
  await expectFocusOn(page, 'What an import would do')

  // A choice that is out of use while the file is read keeps the focus.
  await choose(page, 'Decimal mark', 'p')
  await expect(page.getByText('1 row read = 1 new')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Decimal mark' })).toHaveValue('.')
  await expect(page.getByRole('combobox', { name: 'Decimal mark' })).toBeFocused()

  await tabTo(page, 'Discard', 'button')
  await page.keyboard.press('Enter')
  await expectFocusOn(page, 'This file was discarded')
})

test('a second thought at a file with refused rows leads back to the button it came from', async ({ page }) => {
  const rows = [
    'reporter,partner,flow,product,period,value,unit',
    'ISL,MLT,X,TOTAL,2018,5,EUR',
    'ISL,MLT,X,TOTAL,20,5,EUR',
  ]
  await uploadByKeyboard(page, 'half.csv', rows.join('\n'))
  await expectFocusOn(page, /^1 row is refused of 2 rows read/)
  await tabTo(page, /^Import the one good row/, 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Import the one good row/ })).toBeFocused()
})

async function uploadByKeyboard(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/imports')
  await tabTo(page, 'Choose files', 'button')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
