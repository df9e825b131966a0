'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Panel'
import { RadioGroup } from '@/components/ui/RadioGroup'
import { Select } from '@/components/ui/Select'
import type { ReadingChoice } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'
import { CONSTANT_FIELDS, WIDE_DIMENSIONS, type RawSample } from '@/lib/client/reading-choices'
import { draftFrom, faultsOf, headerOf, mappingOf, type MappingDraft } from './mapping-draft'
import { MappingConstants } from './MappingConstants'
import { MappingFaults } from './MappingFaults'
import { MappingFile } from './MappingFile'
import { MappingTable } from './MappingTable'
import { MappingTrial } from './MappingTrial'
import { withChoice } from './reading-choice'
import { useImportWords } from './import-words'

export interface MappingPanelProps {
  readonly report: ImportReport
  readonly raw: RawSample
  readonly busy: boolean
  /** Whether anybody looks at it: what stands behind a closed disclosure asks for nothing. */
  readonly seen: boolean
  readonly onChoose: (choice: ReadingChoice) => void
}

/** Says which column is what, for a file whose form is not known: prefilled with what is likely, nothing made up. */
export function MappingPanel({ report, raw, busy, seen, onChoose }: MappingPanelProps) {
  const t = useTranslations('imports.mapping')
  const words = useImportWords()
  const known = report.choices?.mapping ?? report.suggestedMapping ?? null
  const [draft, setDraft] = useState<MappingDraft>(() => {
    const first = draftFrom(raw, known)
    return { ...first, constants: { ...report.choices?.constants, ...first.constants } }
  })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(draft)
  const choice = faults.length === 0 ? { mapping: mappingOf(raw, draft), constants: NOTHING_SAID } : null
  const isWide = draft.fields.includes('figure')
  const change = (part: Partial<MappingDraft>): void => setDraft({ ...draft, ...part })

  const shape = (wanted: 'long' | 'wide'): void => {
    const [from, to] = wanted === 'long' ? (['figure', 'ignore'] as const) : (['value', 'figure'] as const)
    change({
      fields: draft.fields.map((field) => (field === from ? to : field)),
      wide: wanted === 'long' ? null : (draft.wide ?? 'period'),
      ...(wanted === 'long' && { above: null }),
    })
  }

  return (
    <Panel id="mapping" title={t('title')} subtitle={t('subtitle')}>
      <form
        className="grid grid-cols-1 gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (choice && !busy) onChoose(choice)
        }}
      >
        <div className="grid grid-cols-1 items-start gap-x-8 gap-y-4 sm:grid-cols-2">
          <Select
            label={t('headerLine')}
            value={String(draft.headerLine)}
            options={raw.rows.map(({ line, cells }) => ({
              value: String(line),
              label: t('headerOption', { line, cells: cells.slice(0, 4).join(' · ').slice(0, 60) }),
            }))}
            onChange={(line) => setDraft({ ...draft, ...draftFrom(raw, mappingOf(raw, draft), Number(line)) })}
          />
          <div className="grid grid-cols-1 gap-2">
            <RadioGroup
              label={t('shape')}
              value={isWide ? 'wide' : 'long'}
              options={(['long', 'wide'] as const).map((value) => ({
                value,
                label: t(`shapes.${value}`),
                note: t(`shapeNotes.${value}`),
              }))}
              onChange={shape}
            />
            {isWide && (
              <Select
                label={t('wide')}
                value={draft.wide ?? ''}
                options={[
                  { value: '', label: t('choose'), disabled: true },
                  ...WIDE_DIMENSIONS.map((value) => ({ value, label: words.field(value) })),
                ]}
                onChange={(value) => change({ wide: WIDE_DIMENSIONS.find((name) => name === value) ?? null })}
              />
            )}
            {isWide && draft.above && (
              <Select
                label={t('above')}
                value={draft.above}
                options={WIDE_DIMENSIONS.map((value) => ({ value, label: words.field(value) }))}
                onChange={(value) => change({ above: WIDE_DIMENSIONS.find((name) => name === value) ?? null })}
              />
            )}
          </div>
        </div>
        <MappingTable
          raw={raw}
          draft={draft}
          header={headerOf(raw, draft.headerLine)}
          onFields={(fields) => change({ fields, ...(!fields.includes('figure') && { wide: null, above: null }) })}
        />
        <MappingConstants draft={draft} onConstants={(constants) => change({ constants })} />
        {faults.length > 0 && <MappingFaults faults={faults} urgent={tried} />}
        {seen && <MappingTrial id={report.id} choices={choice && withChoice(report.choices, choice)} />}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button type="submit" variant="primary" busy={busy} aria-disabled={faults.length > 0}>
            {busy ? t('previewing') : t('preview')}
          </Button>
          <MappingFile
            mapping={mappingOf(raw, draft)}
            fileName={report.file.name}
            onLoad={(mapping) => setDraft(draftFrom(raw, mapping))}
          />
        </div>
        <p className="max-w-measure text-12 text-ink-muted">{t('remembered')}</p>
      </form>
    </Panel>
  )
}

/** A mapping has its own constants: those that were said beside it are in it already. */
const NOTHING_SAID = Object.fromEntries(CONSTANT_FIELDS.map((field) => [field, '']))
