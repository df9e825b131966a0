import { expect, test, type Page } from '@playwright/test'
import { filter, headline, openPair } from './pair-page'

const pairChoice = (page: Page) => page.getByLabel('Pair', { exact: true })
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages of this pair' })
/** The router has taken the address over, which it does a moment after the charts are drawn. */
const routed = (page: Page) =>
  expect(pages(page).getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page')

test('another pair is shown with its own figures, title and address, and Back returns to the first', async ({
  page,
}) => {
  await openPair(page, '/RUS/MAR')
  const said = await headline(page).textContent()
  await pairChoice(page).selectOption('/MAR/RUS')
  await expect(page).toHaveURL(/\/MAR\/RUS$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Morocco and Russia')
  await expect(headline(page)).toContainText('Morocco reported')
  await expect(page.getByTestId('mirror')).toContainText('Russia reports 1,173.9 million USD of total trade in 2020')
  await expect(page).toHaveTitle('Morocco and Russia · Bilateral')
  await page.goBack()
  await expect(page).toHaveURL(/\/RUS\/MAR$/)
  await expect(headline(page)).toHaveText(said ?? '')
  await expect(page).toHaveTitle('Russia and Morocco · Bilateral')
  await page.goForward()
  await expect(headline(page)).toContainText('Morocco reported')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Morocco and Russia')
  await expect(headline(page)).toContainText('Morocco reported')
})

test('filters of the other pair are its own, and its other pages are those of the pair shown', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await pairChoice(page).selectOption('/MAR/RUS')
  await expect(headline(page)).toContainText('Morocco reported')
  await routed(page)
  await filter(page, 'Flow').selectOption('M')
  await expect(page).toHaveURL(/\/MAR\/RUS\?flow=M$/)
  await page.reload()
  await expect(filter(page, 'Flow')).toHaveValue('M')
  await pages(page).getByRole('link', { name: 'Both sides' }).click()
  await expect(page).toHaveURL(/\/MAR\/RUS\/mirror/)
  await expect(page).toHaveTitle(/Morocco and Russia/)
  await page.goBack()
  await expect(filter(page, 'Flow')).toHaveValue('M')
  await page.waitForLoadState('load')
  await page.goBack()
  await expect(page).toHaveURL(/\/MAR\/RUS$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Morocco and Russia')
  await page.waitForLoadState('load')
  await page.goBack()
  await expect(page).toHaveURL(/\/RUS\/MAR$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russia and Morocco')
})

test('Back from elsewhere to a pair shown in place of another shows that pair', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await pairChoice(page).selectOption('/MAR/RUS')
  await expect(headline(page)).toContainText('Morocco reported')
  await page.goto('/sources')
  for (const [address, name] of [
    ['/MAR/RUS', 'Morocco and Russia'],
    ['/RUS/MAR', 'Russia and Morocco'],
  ] as const) {
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`${address}$`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page).toHaveTitle(`${name} · Bilateral`)
  }
})

test('the way to the other side and from there to other pages keeps titles right', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await page.getByRole('link', { name: 'See it as reported by Morocco' }).click()
  await expect(page).toHaveURL(/\/MAR\/RUS$/)
  await expect(headline(page)).toContainText('Morocco reported')
  await page.getByRole('link', { name: 'Sources', exact: true }).first().click()
  await expect(page).toHaveTitle(/^Sources/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Morocco and Russia')
  await expect(page).toHaveTitle('Morocco and Russia · Bilateral')
})

test('a pair whose figures do not come is asked of the server as a page, and no other figures stand under its name', async ({
  page,
}) => {
  await openPair(page, '/RUS/MAR')
  await page.route('**/api/v1/figures?reporter=MAR*', (route) => route.abort())
  await pairChoice(page).selectOption('/MAR/RUS')
  await expect(page).toHaveURL(/\/MAR\/RUS$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Morocco and Russia')
  await expect(headline(page)).toContainText('Morocco reported')
})

/** Chooses the pair of Morocco and Russia, and then, the moment it is drawn and before the router has its address, something else. */
const chooseTwice = async (page: Page, next: string, value: string): Promise<void> =>
  page.evaluate(
    async ([selector, wanted]) => {
      const choose = (found: string, chosen: string): void => {
        const select = document.querySelector<HTMLSelectElement>(found)!
        select.value = chosen
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }
      const drawn = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect()
          resolve()
        }).observe(document.querySelector('h1')!, { subtree: true, childList: true, characterData: true })
      })
      choose('main select:has(option[value="/MAR/RUS"])', '/MAR/RUS')
      await drawn
      choose(selector!, wanted!)
    },
    [next, value],
  )

test('a filter chosen at once after another pair holds', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await expect(pairChoice(page).locator('option[value="/MAR/RUS"]')).toBeAttached()
  const flow = `[id="${await filter(page, 'Flow').getAttribute('id')}"]`
  await chooseTwice(page, flow, 'M')
  await routed(page)
  await expect(page).toHaveURL(/\/MAR\/RUS\?flow=M$/)
  await expect(filter(page, 'Flow')).toHaveValue('M')
  await page.goBack()
  await expect(page).toHaveURL(/\/MAR\/RUS$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/RUS\/MAR$/)
})

test('whoever chooses again at once gets the last choice', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await expect(pairChoice(page).locator('option[value="/MAR/RUS"]')).toBeAttached()
  await chooseTwice(page, 'main select:has(option[value="/MAR/RUS"])', '/RU-MOW/MAR')
  await expect(page).toHaveURL(/\/RU-MOW\/MAR$/)
  await expect(headline(page)).toContainText('stood at 173 in H1 2025')
  await expect(pairChoice(page)).toHaveValue('/RU-MOW/MAR')
})

test('a browser that keeps nothing for the tab loads the other pair as a page, and Back holds', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('forbidden', 'QuotaExceededError')
    }
  })
  await openPair(page, '/RUS/MAR')
  await pairChoice(page).selectOption('/MAR/RUS')
  await expect(page).toHaveURL(/\/MAR\/RUS$/)
  await expect(headline(page)).toContainText('Morocco reported')
  await page.getByRole('link', { name: 'Sources', exact: true }).first().click()
  await expect(page).toHaveTitle(/^Sources/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Morocco and Russia')
  await expect(headline(page)).toContainText('Morocco reported')
})

test('the way to the other side is there as soon as the pair is, before that side has reported', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  await page.route('**/api/v1/figures?*part=TOTAL*', () => undefined)
  await pairChoice(page).selectOption('/MAR/RUS')
  await expect(headline(page)).toContainText('Morocco reported')
  await expect(page.getByRole('link', { name: 'See it as reported by Russia' })).toBeVisible()
  await expect(page.getByTestId('mirror')).toHaveCount(0)
})

test('the other side is asked for when the pointer comes to the way there, and once only', async ({ page }) => {
  await openPair(page, '/RUS/MAR')
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/v1/figures') asked.push(search)
  })
  const way = page.getByRole('link', { name: 'See it as reported by Morocco' })
  const answered = page.waitForResponse((response) => response.url().endsWith('/figures?reporter=MAR&partner=RUS'))
  await way.hover()
  await answered
  await way.click()
  await expect(headline(page)).toContainText('Morocco reported')
  expect(asked.filter((search) => search === '?reporter=MAR&partner=RUS')).toHaveLength(1)
})
