import { parse } from 'csv-parse/sync'
import { expect } from '@playwright/test'
import { test } from './own-server'
import { openPair } from './pair-page'
import { dotsOf, takenFile } from './taken'
import { tradeFile } from './trade-files'

const TITLE = '=HYPERLINK("http://x","y") التجارة الخارجية'
const PUBLISHER = 'Росстат & المغرب'

/** Malta's trade with Cyprus from a source whose names are Arabic, Cyrillic, and a formula; one month is negative. */
const figures = tradeFile([
  'MLT,CYP,X,TOTAL,2023,123456789012345678.01,USD',
  'MLT,CYP,M,TOTAL,2023,200000000000000000,USD',
  'MLT,CYP,X,TOTAL,2024,30,USD',
  'MLT,CYP,M,TOTAL,2024,60,USD',
])

test('names in Arabic and Cyrillic stay as they are, a name that is a formula is defused, a negative number is none', async ({
  page,
}) => {
  const received = await page.request.post('/api/v1/imports?filename=malta.csv', {
    data: figures,
    headers: { 'content-type': 'text/csv' },
  })
  const { id } = (await received.json()) as { id: number }
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/imports/${id}`)).json()) as { state: string }).state)
    .toBe('preview')
  const source = { id: 'names', title: TITLE, publisher: PUBLISHER }
  const committed = await page.request.post(`/api/v1/imports/${id}/commit`, { data: { source } })
  expect(committed.ok()).toBe(true)
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/imports/${id}`)).json()) as { state: string }).state)
    .toBe('done')

  await openPair(page, '/MLT/CYP')
  const spreadsheet = (await takenFile(page, 'time', /^CSV for a spreadsheet/)).bytes
  const lines = parse(spreadsheet, { bom: true, relax_column_count: true, record_delimiter: '\r\n' }) as string[][]
  expect(lines[0]).toEqual(['Period', 'Exports', 'Imports', 'Total trade', 'Balance'])
  expect(lines.slice(1, 3)).toEqual([
    ['2023', '123456789012345678.01', '200000000000000000', '323456789012345678.01', '-76543210987654321.99'],
    ['2024', '30', '60', '90', '-30'],
  ])
  const about = lines.find(([name]) => name === 'Source')!
  expect(about[1]).toContain(`${PUBLISHER}, ${TITLE}`)
  for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?![\d.,]+$)/)

  const machine = (await takenFile(page, 'time', /^CSV for programs/)).bytes
  const [record] = parse(machine, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  expect(record).toMatchObject({ value: '123456789012345678.01', title: TITLE, publisher: PUBLISHER })

  const { bytes } = await takenFile(page, 'time', /^SVG picture/)
  const svg = bytes.toString('utf8')
  const source_ = svg.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  expect(source_.includes('التجارة الخارجية') && source_.includes('Росстат & المغرب')).toBe(true)
  // The faces of both scripts go along, with their ranges.
  expect([...svg.matchAll(/unicode-range:\s*(U\+[0-9A-F-]+)/gi)].map(([, range]) => range!.toUpperCase())).toEqual(
    expect.arrayContaining(['U+301', 'U+600-6FF']),
  )
  // Letters that join are narrower than the same letters apart: with the font of the picture they do.
  const widths = await page
    .context()
    .newPage()
    .then(async (other) => {
      await other.setContent(svg.slice(svg.indexOf('<svg')))
      return other.evaluate(() => {
        const widthOf = (text: string): number => {
          const element = document.createElementNS('http://www.w3.org/2000/svg', 'text')
          element.textContent = text
          document.querySelector('svg')!.append(element)
          return element.getComputedTextLength()
        }
        return { joined: widthOf('التجارة'), apart: [...'التجارة'].reduce((sum, letter) => sum + widthOf(letter), 0) }
      })
    })
  expect(widths.joined).toBeGreaterThan(0)
  expect(widths.joined).toBeLessThan(widths.apart * 0.95)
  expect((await dotsOf(page, 'image/svg+xml', bytes)).variance).toBeGreaterThan(50)
})
