import { renderToStaticMarkup } from 'react-dom/server'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { CountsTable } from '@/components/imports/CountsTable'
import { DifferencePanel } from '@/components/imports/DifferencePanel'
import { LargestChanges } from '@/components/imports/LargestChanges'
import { OutcomeNotice } from '@/components/imports/OutcomePanel'
import { chartAddress, spanWords } from '@/components/imports/import-words'
import { ProblemSummary } from '@/components/imports/ProblemSummary'
import { RevisionLinks } from '@/components/imports/RevisionLinks'
import { SamplePanel } from '@/components/imports/SamplePanel'
import type { ImportReport } from '@/lib/client/import-report'
import common from '@/messages/en/common.json'
import imports from '@/messages/en/imports.json'
import take from '@/messages/en/take.json'
import { report } from './import-data'

const text = (node: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common, imports, take }}>
      {node}
    </NextIntlClientProvider>,
  )

describe('the counts of an import', () => {
  test('stand in one sentence that adds up: 990 + 5 + 3 + 2 + 0 = 1,000', () => {
    expect(text(<CountsTable report={report} />)).toContain(
      '1,000 rows read = 990 new + 5 changed + 3 unchanged + 2 refused + 0 skipped',
    )
  })

  test('say why rows were left out, with how many of each', () => {
    const skipped: ImportReport = {
      ...report,
      rows: { read: 10, added: 4, changed: 0, unchanged: 0, refused: 0, skipped: 6 },
      problemCounts: { S_BREAKDOWN: 5, W_DUPLICATE: 1 },
    }
    const shown = text(<CountsTable report={skipped} />)
    expect(shown).toContain('5 left out: parts of a row')
    expect(shown).toContain('1 left out: the same observation')
  })

  test('speak of the past once it is imported', () => {
    expect(text(<CountsTable report={{ ...report, state: 'done' }} />)).toContain('were added')
    expect(text(<CountsTable report={{ ...report, state: 'reverted' }} />)).toContain('were added')
    expect(text(<CountsTable report={report} />)).toContain('will be added')
  })
})

describe('the first rows', () => {
  const shown = text(<SamplePanel report={report} />)

  test('keep leading zeros and every digit of a value', () => {
    expect(shown).toContain('0805')
    expect(shown).toContain('123,456,789,012,345,678.01')
  })

  test('show a change with the earlier value, which may be confidential and is then no zero', () => {
    expect(shown).toContain('changed from confidential')
  })

  test('show what a file says as text, never as markup', () => {
    const [first] = report.sample
    const evil: ImportReport = { ...report, sample: [{ ...first!, unit: '<img src=x onerror=alert(1)>' }] }
    expect(text(<SamplePanel report={evil} />)).not.toContain('<img')
  })
})

describe('an import before which the stored figures had changed', () => {
  const [pair] = report.touched.pairs
  const listed = { ...pair!, added: 1, changed: 0, unchanged: 0 }
  const done: ImportReport = {
    ...report,
    state: 'done',
    changedSincePreview: true,
    difference: { largest: [], pairs: [listed], pairCount: 1, periods: null, series: [] },
  }

  test('does not repeat what its preview had said of each pair and row', () => {
    const difference = text(<DifferencePanel report={done} />)
    expect(difference).toContain('what the preview had listed did not come to pass')
    expect(difference).not.toContain('No stored value changes')
    expect(difference).not.toContain('Unchanged')
    const rows = text(<SamplePanel report={done} />)
    expect(rows).toContain('0805')
    expect(rows).not.toContain('changed from')
  })

  test('leads to the revisions of each pair that it touches', () => {
    const links = text(<RevisionLinks report={done} />)
    expect(links).toContain('5 values were revised')
    expect(links).toContain('/RUS/MAR/revisions?import=')
  })
})

test('the earlier value is said to be stored now in a preview alone', () => {
  const [first] = report.sample
  const change = {
    ...first!,
    before: { value: '5', status: 'normal' },
    after: { value: '6', status: 'normal' },
    change: 0.2,
  }
  const shown = (written: boolean): string =>
    text(<LargestChanges largest={[change as never]} changed={1} source="a" file="a.csv" written={written} />)
  expect(shown(false)).toContain('Stored now')
  expect(shown(true)).not.toContain('Stored now')
})

test('where all rows are refused and something is asked, the answer is named as a way out', () => {
  const refused: ImportReport = { ...report, rows: { ...report.rows, read: 2, refused: 2 } }
  const summary = (more: Partial<ImportReport>): string =>
    text(<ProblemSummary report={{ ...refused, ...more }} onShow={() => undefined} />)
  expect(summary({ questions: [{ kind: 'repeated' } as never] })).toContain('Answer what is asked above')
  expect(summary({ questions: [] })).not.toContain('Answer what is asked above')
})

describe('the way from an import to its charts', () => {
  test('opens the pair on the imported source and span', () => {
    expect(chartAddress(report.touched.pairs[0]!, 'my-ministry')).toBe('/RUS/MAR?from=2021&to=2024&source=my-ministry')
  })

  test('names a span of years, of months, and a single year', () => {
    expect(spanWords('2021', '2024', 'en')).toBe('2021–2024')
    expect(spanWords('2024', '2024', 'en')).toBe('2024')
    expect(spanWords('2024-01', '2024-09', 'en')).toBe('Jan–Sep 2024')
  })
})

describe('an import that could not be taken back', () => {
  test('says why, and that everything stands as it did', () => {
    const shown = text(<OutcomeNotice report={{ ...report, state: 'done', failure: 'E_STORAGE' }} />)
    expect(shown).toContain('It could not be taken back')
    expect(shown).toContain('no space left')
    expect(text(<OutcomeNotice report={{ ...report, state: 'done' }} />)).not.toContain('could not be taken back')
  })
})
