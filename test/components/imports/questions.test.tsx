import { renderToStaticMarkup } from 'react-dom/server'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { choiceOf, QuestionsPanel } from '@/components/imports/QuestionsPanel'
import type { Question } from '@/lib/client/import-report'
import common from '@/messages/en/common.json'
import imports from '@/messages/en/imports.json'

const ENCODING: Question = {
  kind: 'encoding',
  line: 2,
  column: 'partner',
  value: String.raw`\xDD\xD1`,
  options: [
    { choice: 'windows-1256', reads: 'فرنسا' },
    { choice: 'koi8-r', reads: 'щяДсг' },
  ],
}
const FLOWS: Question = {
  kind: 'flowCodes',
  line: 3,
  column: 'flow',
  value: '1',
  options: [
    { choice: 'import-export', reads: '' },
    { choice: 'export-import', reads: '' },
  ],
}
const FISCAL: Question = {
  kind: 'fiscalYear',
  line: 4,
  column: 'period',
  value: 'FY2025',
  options: [
    { choice: 'ends-04', reads: '2024-04/P12M' },
    { choice: '01', reads: '2025' },
  ],
}

test('each question says what is open, and each answer what the line says by it', () => {
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ common, imports }}>
      <QuestionsPanel questions={[ENCODING, FLOWS, FISCAL]} busy={false} onAnswer={() => undefined} />
    </NextIntlClientProvider>,
  )
  expect(shown).toContain('In which encoding is line 2 right?')
  expect(shown).toContain('فرنسا')
  expect(shown).toContain('What is the flow 1 in line 3, column flow?')
  expect(shown).toContain('1 is exports, 2 is imports (Japan)')
  expect(shown).toContain('In which month does “FY2025” in line 4, column period begin?')
  expect(shown).toContain('In April of the year before, as in India')
})

test('an answer is the choice that the file is read again with', () => {
  expect(choiceOf([ENCODING, FLOWS], { encoding: 'windows-1256', flowCodes: 'export-import' })).toEqual({
    encoding: 'windows-1256',
    flowCodes: 'export-import',
  })
})
