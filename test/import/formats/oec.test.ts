import { expect, test } from 'vitest'
import { problemsOf, readAll } from '../reading'
import { linesOf } from './lines'

const CHART = [
  'Section ID,Section,HS2 ID,HS2,HS4 ID,HS4,HS6 ID,HS6,Trade Value',
  '1,Animal Products,101,Live animals,10101,Horses,1010111,"Horses, live pure-bred breeding",473',
  '16,Machines,1684,Machinery,168445,Spinning,16844590,Machines,1970',
].join('\n')
const constants = { reporter: 'Taiwan', partner: 'World', flow: 'export', period: '2019' }

test('what a chart does not say is asked for, and taken when stated', async () => {
  const asked = await readAll(CHART)
  expect(asked.error).toMatchObject({
    code: 'E_MISSING_COLUMN',
    params: { missing: 'reporter, partner, flow, period' },
  })
  const reading = await readAll(CHART, { constants })
  expect(problemsOf(reading).filter((problem) => problem.startsWith('E_'))).toEqual([])
  expect(reading.head).toMatchObject({ format: 'oec', source: 'oec' })
  expect(linesOf(reading)).toEqual(['TWN WLD X HS 010111 2019 473 USD  A', 'TWN WLD X HS 844590 2019 1970 USD  A'])
})

test('the finest level there is, with columns for the rest', async () => {
  const reading = await readAll(
    [
      'Section ID,Section,HS2 ID,HS2,HS4 ID,HS4,Exporter Country,Importer Country,Year,Trade Flow,Trade Value',
      '6,Chemicals,628,Inorganic,62804,Gases,Morocco,Russia,2021,Exports,12.5',
      '15,Metals,1572,Iron,157216,Bars,Morocco,Russia,2021,Exports,7',
      '15,Metals,1572,Iron,1572160,Bars,Morocco,Russia,2021,Exports,7',
    ].join('\n'),
  )
  expect(linesOf(reading)).toEqual([
    'MAR RUS X HS 2804 2021 12.5 USD  A',
    'MAR RUS X HS 7216 2021 7 USD  A',
    'E_PRODUCT HS4 ID',
  ])
})

test('ids of countries, the continent before the code, where there are no names', async () => {
  const rows = (exporter: string, importer: string) =>
    [
      `Section ID,HS2 ID,HS4 ID,${exporter},${importer},Year,Trade Flow,Trade Value`,
      ...['6,628,62804,afmar,eurus,2021,Exports,12.5', '6,628,62804,eurus,xxwld,2021,Exports,7'],
    ].join('\n')
  for (const [exporter, importer] of [
    ['Exporter Country ID', 'Importer Country ID'],
    ['Exporter', 'Importer'],
  ] as const)
    expect(linesOf(await readAll(rows(exporter, importer)))).toEqual([
      'MAR RUS X HS 2804 2021 12.5 USD  A',
      'RUS WLD X HS 2804 2021 7 USD  A',
    ])
})

test('what the site gives to programs: codes without sections, and goods that go from an exporter to an importer', async () => {
  const reading = await readAll(
    [
      'Year,Exporter Country ID,Exporter Country,Importer Country ID,Importer Country,HS4 ID,HS4,Trade Value',
      '2020,afmar,Morocco,eurus,Russia,62834,Nitrates,1000.5',
    ].join('\n'),
  )
  expect(linesOf(reading)).toEqual(['MAR RUS X HS 2834 2020 1000.5 USD  A'])
})
