import { expect, test } from 'vitest'
import { linesOf } from './formats/lines'
import { firstProblem, problemsOf, readAll } from './reading'

test.each<[string, string, string]>([
  [
    'a half beside a year is that half, not the year',
    'Berichtsland;Partnerland;Richtung;Ware;Jahr;Halbjahr;Wert;Einheit\nDEU;MAR;Ausfuhr;87;2024;1;5,5;EUR\n',
    'DEU MAR X HS 87 2024-S1 5.5 EUR  A',
  ],
  [
    'so it is in words and as H2',
    'reporter,partner,flow,product,year,half,value,unit\nDEU,MAR,X,87,2024,H2,5,EUR\n',
    'DEU MAR X HS 87 2024-S2 5 EUR  A',
  ],
  [
    'the direction of traffic is the flow',
    'Berichtsland;Partnerland;Verkehrsrichtung;Jahr;Ware;Wert in Mio. EUR\nDEU;MAR;Ausfuhr;2023;Insgesamt;3.456,7\n',
    'DEU MAR X  TOTAL 2023 3456700000 EUR  A',
  ],
  [
    'a Spanish code of the HS is the product',
    'País declarante;País socio;Flujo;Código HS;Periodo;Valor;Moneda\nEspaña;Marruecos;Exportación;8703;enero 2024;1.234.567,89;EUR\n',
    'ESP MAR X HS 8703 2024-01 1234567.89 EUR  A',
  ],
  [
    'of chapter, heading and subheading the subheading is the product',
    'Reporter,Partner,Flow,HS2,HS4,HS6,Period,Value,Unit\nMAR,RUS,X,08,0805,080510,2023,5,USD\n',
    'MAR RUS X HS 080510 2023 5 USD  A',
  ],
  [
    'year and month with a slash between them are a month',
    'reporter,partner,flow,product,Year/Month,value,unit\nJPN,MAR,X,TOTAL,2023/07,5,JPY\n',
    'JPN MAR X  TOTAL 2023-07 5 JPY  A',
  ],
])('%s', async (_, file, line) => {
  const reading = await readAll(file)
  expect(linesOf(reading)).toEqual([line])
  expect(problemsOf(reading).filter((problem) => !problem.includes(':HS'))).toEqual([])
})

test('nine digits are a code of Japan where only that gives a heading; else a lost zero is asked about', async () => {
  const file = (code: string): string =>
    `reporter,partner,flow,product,period,value,unit\nJPN,MAR,X,${code},2023,5,JPY\n`
  expect(linesOf(await readAll(file('870323919')))).toEqual(['JPN MAR X HS 870323919 2023 5 JPY  A'])
  // 0805102000 without its zero: 8051 is no heading, 0805 is one.
  expect(linesOf(await readAll(file('805102000')))).toEqual(['E_PRODUCT product'])
  // 2204 and 0220: only one of them is a heading; 0101 and 1012 the other way.
  expect(linesOf(await readAll(file('101210000')))).toEqual(['E_PRODUCT product'])
})

test('a fiscal year with a slash is still asked for', async () => {
  const file = 'reporter,partner,flow,product,period,value,unit\nIND,MAR,X,TOTAL,2008/09,5,USD\n'
  expect(linesOf(await readAll(file))).toEqual(['E_PERIOD_AMBIGUOUS period'])
})

test('a column of flows that is not read is named where one flow was stated for the whole file', async () => {
  const file =
    'reporter,partner,Fluss,product,period,value,unit\nDEU,CHN,Export,87,2024,1,EUR\nDEU,MAR,Import,87,2024,2,EUR\n'
  const reading = await readAll(file, { constants: { flow: 'export' } })
  expect(problemsOf(reading)).toContain('W_UNREAD@1:')
  expect(reading.warnings.find(({ code }) => code === 'W_UNREAD')?.params).toEqual({
    kind: 'flow',
    name: 'Fluss',
    said: 'export',
  })
  const one = await readAll(file.replace('Import', 'Export'), { constants: { flow: 'export' } })
  expect(problemsOf(one)).toEqual(['W_UNKNOWN_COLUMN@1:Fluss'])
})

test.each([' Partner ', 'PARTNER', 'partner_country', 'Partner-Country', '"Partner.Country"', '\ufeffpartner'])(
  'the column of partners may be called %s, wherever it stands',
  async (name) => {
    const reading = await readAll(`${name},value,reporter,unit,flow,period,product\nMAR,5,DEU,EUR,X,2024,87\n`)
    expect(linesOf(reading)).toEqual(['DEU MAR X HS 87 2024 5 EUR  A'])
  },
)

const CELLS = 'MAR,RUS,X,08,2023,12.5,USD'
test.each([
  ['UNIT_MULT', '6', '12500000'],
  ['UNIT_MULT', '0', '12.5'],
  ['scale', 'Thousands', '12500'],
  ['Multiplikator', '1000', '12500'],
  ['Multiplikator', 'Mio.', '12500000'],
  ['power code', 'Units', '12.5'],
])('a column %s that says %s multiplies the value: %s', async (name, text, value) => {
  const file = `reporter,partner,flow,product,period,value,unit,${name}\n${CELLS},${text}\n`
  const reading = await readAll(file)
  expect(linesOf(reading)).toEqual([`MAR RUS X HS 08 2023 ${value} USD  A`])
  const wide = await readAll(`reporter,partner,flow,product,unit,${name},2023\nMAR,RUS,X,08,USD,${text},12.5\n`)
  expect(linesOf(wide)).toEqual(linesOf(reading))
})

test.each([
  ['1', 'USD', 'multiplier'],
  ['many', 'USD', 'multiplier'],
  ['6', 'thousand USD', 'twice'],
])('a multiplier of %s beside %s is refused', async (text, unit, reason) => {
  const reading = await readAll(
    `reporter,partner,flow,product,period,value,unit,scale\nMAR,RUS,X,08,2023,12.5,${unit},${text}\n`,
  )
  expect(firstProblem(reading)).toMatchObject({ code: 'E_UNIT', params: { reason } })
})

test('a multiplier that the unit says as well is taken once', async () => {
  const file = 'reporter,partner,flow,product,period,value,unit,scale\nMAR,RUS,X,08,2023,12.5,thousand USD,3\n'
  expect(linesOf(await readAll(file))).toEqual(['MAR RUS X HS 08 2023 12500 USD  A'])
})

test('a weight beside a column of quantities is no unit of values', async () => {
  const file = 'Reporter,Partner,Flow,HS,Year,Quantity,Value,Unit\nMAR,RUS,X,0805,2023,100,12,kg\n'
  expect(firstProblem(await readAll(file))).toMatchObject({ code: 'E_UNIT', params: { reason: 'quantity' } })
  expect(linesOf(await readAll(file.replace('Quantity', 'Remark')))).toEqual(['MAR RUS X HS 0805 2023 12 KG  A'])
})

test.each([
  ['Trimester', '1', 'part'],
  ['Abschnitt', 'Jan', 'part'],
  ['in', 'Thousands', 'scale'],
])('a column %s that says %s is pointed out where it is not read', async (name, text, kind) => {
  const file = `reporter,partner,flow,product,year,value,unit,${name}\n${CELLS},${text}\n`
  const { warnings } = await readAll(file)
  expect(warnings.find(({ code }) => code === 'W_UNREAD')?.params).toMatchObject({ kind, name })
})

test.each([
  ['remark', 'x'],
  ['line', '3'],
  ['port', 'Kiel'],
])('a column %s that says %s changes nothing', async (name, text) => {
  const file = `reporter,partner,flow,product,year,value,unit,${name}\n${CELLS},${text}\n`
  expect(problemsOf(await readAll(file)).filter((problem) => problem.startsWith('W_UNREAD'))).toEqual([])
})
