import type { ImportProblem, ImportReport } from '@/lib/client/import-report'

export const problem = (code: string, line: number | null, more: Partial<ImportProblem> = {}): ImportProblem => ({
  code,
  severity: code.startsWith('E_') ? 'error' : 'warning',
  line,
  column: 'period',
  value: '2024-13',
  message: `${code} in line ${line}.`,
  hint: 'Mend it.',
  ...more,
})

/** 1,000 rows: 990 new, 5 changed, 3 unchanged, 2 refused. */
export const report: ImportReport = {
  id: 12,
  state: 'preview',
  format: 'own',
  dialect: { encoding: 'utf-8', delimiter: ';', decimal: ',' },
  source: 'my-ministry',
  sourceTitle: 'My ministry',
  file: { name: 'trade.csv', bytes: 1_440_000, sha256: 'ab'.repeat(32) },
  rows: { read: 1000, added: 990, changed: 5, unchanged: 3, refused: 2, skipped: 0 },
  progress: null,
  partial: false,
  problemCounts: { E_PERIOD: 2, W_ALIAS: 1 },
  failure: null,
  createdAt: '2026-11-23T14:05:00.000Z',
  finishedAt: null,
  columns: [
    { name: 'Berichtsland', field: 'reporter' },
    { name: 'Bemerkung intern', field: null },
  ],
  sample: [
    {
      line: 2,
      reporter: 'RUS',
      partner: 'MAR',
      flow: 'X',
      classification: 'HS',
      product: '0805',
      measure: 'value',
      unit: 'USD',
      valuation: 'FOB',
      period: '2024-S1',
      value: '123456789012345678.01',
      status: 'normal',
      change: 'changed',
      previous: { value: null, status: 'confidential' },
    },
  ],
  problems: [problem('W_ALIAS', 3), problem('E_PERIOD', 4), problem('E_PERIOD', 9)],
  difference: null,
  unknownAreas: { distinct: 0, names: [] },
  questions: [],
  touched: { pairs: [{ reporter: 'RUS', partner: 'MAR', from: '2021', to: '2024', observations: 998 }], pairCount: 1 },
}
