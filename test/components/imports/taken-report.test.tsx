import { renderToStaticMarkup } from 'react-dom/server'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { expect, test } from 'vitest'
import { useImportWords } from '@/components/imports/import-words'
import { takenChanges, takenPairs, takenProblems } from '@/components/imports/taken-report'
import type { TakenTable } from '@/lib/trade/take-along/taken-table'
import common from '@/messages/en/common.json'
import imports from '@/messages/en/imports.json'
import { problem, report } from './import-data'

interface Words {
  readonly problems: ReturnType<typeof useTranslations<'imports.problems'>>
  readonly difference: ReturnType<typeof useTranslations<'imports.difference'>>
  readonly words: ReturnType<typeof useImportWords>
}

/** The table that the words of a page make. */
function taken(make: (words: Words) => TakenTable): TakenTable {
  let table: TakenTable | undefined
  const Page = () => {
    table = make({
      problems: useTranslations('imports.problems'),
      difference: useTranslations('imports.difference'),
      words: useImportWords(),
    })
    return null
  }
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common, imports }}>
      <Page />
    </NextIntlClientProvider>,
  )
  return table!
}

const cell = (table: TakenTable, id: string, row = 0): string | null =>
  table.rows[row]![table.columns.findIndex((column) => column.id === id)]!

test('an entry has line, column, value, code, what was found and what to do; the whole file has no line', () => {
  const found = [problem('E_PERIOD', 4), problem('W_ROW_CAP', null, { column: null, value: null })]
  const table = taken(({ problems, words }) => takenProblems(found, { t: problems, words }))
  expect(table.rows).toEqual([
    ['4', 'period', '2024-13', 'error', 'E_PERIOD', 'Not a period', 'E_PERIOD in line 4.', 'Mend it.'],
    [null, null, null, 'warning', 'W_ROW_CAP', imports.kinds.W_ROW_CAP, 'W_ROW_CAP in line null.', 'Mend it.'],
  ])
})

test('a changed value has both with every digit, and none where one of them is confidential', () => {
  const { sample } = report
  const change = {
    ...sample[0]!,
    before: { value: null, status: 'confidential' as const },
    after: { value: '123456789012345678.01', status: 'normal' as const },
    change: null,
  }
  const table = taken(({ difference, words }) =>
    takenChanges([change], {
      t: difference,
      words,
      status: (status) => status,
      flow: (flow) => flow,
      line: 'Line',
      written: false,
    }),
  )
  expect(['product', 'value_before', 'status_before', 'value_after', 'change'].map((id) => cell(table, id))).toEqual([
    '0805',
    null,
    'confidential',
    '123456789012345678.01',
    null,
  ])
  expect(cell(table, 'pair')).toBe('Russia and Morocco')
})

test('a pair stands with its codes for programs and its name for people', () => {
  const pair = { reporter: 'RUS', partner: 'MAR', added: 3, changed: 2, unchanged: 1, from: '2020', to: '2024' }
  const table = taken(({ difference, words }) => takenPairs([pair], { t: difference, words }))
  expect(table.rows).toEqual([['RUS', 'MAR', 'Russia and Morocco', '2020', '2024', '3', '2', '1']])
})
