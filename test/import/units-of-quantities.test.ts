import { expect, test } from 'vitest'
import { suggestMapping } from '../../lib/import/suggest-mapping'
import { linesOf } from './formats/lines'
import { readAll } from './reading'

const TABLE =
  'Date of data,Commodity code,Trading partner code,Trading partner,Trade mode,Registration place,Unit,Quantity,US dollar,\n' +
  '202401,87032341,415,Morocco,Ordinary trade,Beijing,Set,"1,234","12,345,678",\n' +
  '202401,87032341,415,Morocco,Processing,Guangdong,Set,"234","1,345,678",\n'

test('the unit beside a quantity is that of the quantity; the values are in what their own column is called', async () => {
  const mapping = suggestMapping((await readAll(TABLE)).sample!)!
  expect(mapping.columns.find(({ name }) => name === 'Unit')?.field).toBe('ignore')
  expect(mapping.constants).toEqual({ unit: 'US dollar' })
  const constants = { ...mapping.constants, reporter: 'CHN', flow: 'export' }
  expect(linesOf(await readAll(TABLE, { mapping: { ...mapping, constants }, repeated: 'add' }))).toEqual([
    'CHN MAR X HS 87032341 2024-01 12345678 USD  A',
    'CHN MAR X HS 87032341 2024-01 1345678 USD  A',
  ])
})

test('a column of currencies beside a quantity stays the unit', async () => {
  const table = TABLE.replaceAll('Set', 'USD').replace('US dollar', 'Value')
  const mapping = suggestMapping((await readAll(table)).sample!)!
  expect(mapping.columns.find(({ name }) => name === 'Unit')?.field).toBe('unit')
})
