'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/Disclosure'
import type { ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { MappingPanel } from './MappingPanel'
import { QuestionsPanel } from './QuestionsPanel'
import { needsMapping } from './reading-choice'
import { UnknownAreasPanel } from './UnknownAreasPanel'

export interface OpenPointsProps {
  readonly report: ImportReport
  readonly busy: boolean
  readonly onChoose: (choice: ReadingChoice) => void
}

/** What a person has to settle before a file can be read as a whole: columns, questions, names. */
export function OpenPoints({ report, busy, onChoose }: OpenPointsProps) {
  const t = useTranslations('imports.reading')
  const [opened, setOpened] = useState(false)
  const { raw, choices } = report
  const unknown = report.unknownAreas ?? { distinct: 0, names: [] }
  const answered = choices?.areas ?? []
  const table = raw !== null && raw !== undefined && raw.rows.some(({ cells }) => cells.length > 1) ? raw : null
  const open = needsMapping(report) && table !== null
  // What holds for the whole file is said beside the columns.
  const questions = (report.questions ?? []).filter(({ kind }) => !open || kind !== 'constant')
  const mapping = table && (
    <MappingPanel
      // What was settled meanwhile, by this page or another, is what is shown.
      key={JSON.stringify(choices?.mapping ?? table.headerLine)}
      report={report}
      raw={table}
      seen={open || opened}
      busy={busy}
      onChoose={onChoose}
    />
  )
  return (
    <>
      {questions.length > 0 && <QuestionsPanel questions={questions} busy={busy} onAnswer={onChoose} />}
      {open && mapping}
      {(unknown.distinct > 0 || answered.length > 0) && (
        <UnknownAreasPanel
          key={unknown.names.map(({ text }) => text).join('\n')}
          unknown={unknown}
          answered={answered}
          busy={busy}
          onAnswer={(areas) => onChoose({ areas })}
        />
      )}
      {!open && mapping && (
        <Disclosure summary={t('remap')} onToggle={(event) => setOpened(event.currentTarget.open)}>
          {mapping}
        </Disclosure>
      )}
    </>
  )
}
