import type { Taken } from '../../../lib/trade/take-along/taken'
import type { TakenTable } from '../../../lib/trade/take-along/taken-table'

/** Russia's trade with Morocco in 2019 and 2020 as the IMF has it, with a missing month's balance. */
export const TRADE: TakenTable = {
  columns: [
    { id: 'period', header: 'Period', kind: 'text', labels: { '2019': '2019', '2020-S1': 'H1 2020' } },
    { id: 'flow', header: 'Flow', kind: 'text', labels: { X: 'Exports', B: 'Balance' } },
    { id: 'value', header: 'Value', kind: 'number' },
    { id: 'status', header: 'Status', kind: 'text', for: 'machines' },
    { id: 'note', header: 'Note', kind: 'text', for: 'people' },
  ],
  rows: [
    ['2019', 'X', '772535173.5', 'A', null],
    ['2019', 'B', '-30', 'A', null],
    ['2020-S1', 'X', '123456789012345678.01', 'P', 'provisional'],
    ['2020-S1', 'B', null, 'M', 'not published'],
  ],
  across: { column: 'flow', values: ['value', 'note'] },
}

export const taken = (part: Partial<Taken> = {}): Taken => ({
  id: 'time',
  title: 'Trade over time',
  subtitle: '',
  subject: 'Russia and Morocco',
  filters: ['Sectors: all'],
  unit: 'USD, exports FOB, imports CIF',
  codes: { reporter: 'RUS', partner: 'MAR', unit: 'USD' },
  period: '2019..2020-S1',
  table: TRADE,
  sources: [
    {
      source: {
        id: 'imf-dots',
        title: 'Direction of Trade Statistics',
        publisher: 'IMF',
        url: 'https://data.imf.org/',
        terms: 'Free with attribution',
        published: '2022-05',
        imported: '2026-11-23T10:00:00Z',
      },
      reporter: 'Russia',
    },
  ],
  notes: [],
  retrieved: '2026-11-26',
  address: 'http://localhost:3000/RUS/MAR?from=2019#time',
  ...part,
})
