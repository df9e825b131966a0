import { describe, expect, test } from 'vitest'
import {
  columnGroups,
  draftFrom,
  faultsOf,
  headerOf,
  mappingOf,
  openFields,
  parseMapping,
} from '@/components/imports/mapping-draft'
import type { MappedField, Mapping, RawSample } from '@/lib/client/reading-choices'

const raw: RawSample = {
  encoding: 'utf-8',
  delimiter: ';',
  headerLine: 3,
  rows: [
    { line: 1, cells: ['Trade of Iceland', '', '', ''] },
    { line: 3, cells: ['Land', ' Note', '2024', '2023'] },
    { line: 4, cells: ['Malta', 'x', '5', '4'] },
  ],
}

const suggested: Mapping = {
  headerLine: 3,
  columns: [
    { name: 'Land', field: 'partner' },
    { name: 'Note', field: 'ignore' },
    { name: '2024', field: 'figure' },
    { name: '2023', field: 'figure' },
  ],
  wide: 'period',
  constants: {},
}

describe('a mapping that is being made', () => {
  const draft = draftFrom(raw, suggested)

  test('begins with what is likely, and comes out as it went in', () => {
    expect(draft.fields).toEqual(['partner', 'ignore', 'figure', 'figure'])
    expect(mappingOf(raw, draft)).toEqual(suggested)
  })

  test('keeps the columns that have the same name where another line is the header', () => {
    expect(draftFrom(raw, suggested, 1).fields).toEqual(['ignore', 'ignore', 'ignore', 'ignore'])
    expect(headerOf(raw, 1)[0]).toBe('Trade of Iceland')
  })

  test('asks for each field that neither a column nor the headers say', () => {
    expect(openFields(draft)).not.toContain('period')
    expect(faultsOf(draft)).toEqual(
      ['reporter', 'flow', 'product', 'unit'].map((field) => ({ kind: 'missing', field })),
    )
    const said = { reporter: 'ISL', flow: 'X', product: 'TOTAL', unit: 'USD' }
    expect(faultsOf({ ...draft, constants: said })).toEqual([])
  })

  test('with two rows of header asks for nothing that either of them says, and takes another line for one row', () => {
    const names = ['2023 | Exports', '2023 | Imports', '2024 | Exports', '2024 | Imports']
    const double: RawSample = {
      ...raw,
      rows: [
        { line: 1, cells: ['', '2023', '', '2024'] },
        { line: 2, cells: names },
      ],
    }
    const mapping: Mapping = {
      headerLine: 2,
      columns: names.map((name) => ({ name, field: 'figure' })),
      wide: 'flow',
      above: 'period',
      constants: {},
    }
    const drafted = draftFrom(double, mapping)
    expect(mappingOf(double, drafted)).toEqual(mapping)
    expect(parseMapping(JSON.stringify(mapping))).toEqual(mapping)
    expect(faultsOf(drafted).map((fault) => ('field' in fault ? fault.field : fault.kind))).toEqual([
      'reporter',
      'partner',
      'product',
      'unit',
    ])
    expect(faultsOf({ ...drafted, above: 'flow' })[0]).toEqual({ kind: 'twice', field: 'flow' })
    expect(draftFrom(double, mapping, 1).above).toBeNull()
  })

  test('asks for no period where two columns say its first and its last day', () => {
    const fields: MappedField[] = ['partner', 'start', 'end', 'value']
    expect(faultsOf({ ...draft, fields, wide: null })).not.toContainEqual({ kind: 'missing', field: 'period' })
    expect(faultsOf({ ...draft, fields: ['partner', 'start', 'ignore', 'value'], wide: null })).toContainEqual({
      kind: 'missing',
      field: 'period',
    })
  })

  test('leaves out a constant for a field that has got a column', () => {
    expect(mappingOf(raw, { ...draft, constants: { partner: 'MLT', unit: 'USD' } }).constants).toEqual({ unit: 'USD' })
  })

  test('has one place for the values, each field once, and says what headers of figures are', () => {
    const fields: MappedField[] = ['partner', 'partner', 'value', 'figure']
    expect(faultsOf({ ...draft, fields, wide: null }).slice(0, 3)).toEqual([
      { kind: 'both' },
      { kind: 'dimension' },
      { kind: 'twice', field: 'partner' },
    ])
    expect(faultsOf({ ...draft, fields: ['ignore', 'ignore'], wide: null })[0]).toEqual({ kind: 'value' })
  })
})

describe('the columns of a wide table', () => {
  const years: MappedField[] = ['partner', ...Array.from({ length: 60 }, (): MappedField => 'figure'), 'unit']

  test('stand as one where four or more hold figures, and one by one on request', () => {
    expect(columnGroups(years, false)).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 60 },
      { from: 61, to: 61 },
    ])
    expect(columnGroups(years, true)).toHaveLength(62)
    expect(columnGroups(['figure', 'figure', 'figure'], false)).toHaveLength(3)
  })
})

describe('a mapping in a file', () => {
  test('is read as it was written', () => {
    expect(parseMapping(JSON.stringify(suggested))).toEqual(suggested)
  })

  test('is none where it is no JSON, has no columns, or a field that there is not', () => {
    expect(parseMapping('reporter;partner')).toBeNull()
    expect(parseMapping('{"columns":[]}')).toBeNull()
    expect(parseMapping('{"columns":[{"name":"a","field":"colour"}]}')).toBeNull()
    expect(parseMapping('null')).toBeNull()
  })
})
