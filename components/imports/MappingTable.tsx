'use client'

import { useId, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Select'
import { MAPPED_FIELDS, type MappedField, type RawSample } from '@/lib/client/reading-choices'
import { useImportWords } from './import-words'
import { columnGroups, rowsBelow, type ColumnGroup, type MappingDraft } from './mapping-draft'
import { MappingRange } from './MappingRange'

const ROWS = 6
const MANY = 8

export interface MappingTableProps {
  readonly raw: RawSample
  readonly draft: MappingDraft
  readonly header: readonly string[]
  readonly onFields: (fields: readonly MappedField[]) => void
}

/** The first rows of the file with a choice above each column; many columns of figures side by side stand as one. */
export function MappingTable({ raw, draft, header, onFields }: MappingTableProps) {
  const t = useTranslations('imports.mapping')
  const words = useImportWords()
  const captionId = useId()
  const [opened, setOpened] = useState(false)
  const { fields } = draft
  const groups = columnGroups(fields, opened)
  const grouped = columnGroups(fields, false).some(({ from, to }) => to > from)
  const rows = rowsBelow(raw, draft.headerLine, ROWS)
  const nameOf = (column: number): string => header[column] || t('unnamed', { position: column + 1 })
  const set = ({ from, to }: ColumnGroup, field: MappedField): void =>
    onFields(fields.map((old, column) => (column >= from && column <= to ? field : old)))

  return (
    <div className="grid grid-cols-1 gap-3">
      <div role="region" aria-labelledby={captionId} tabIndex={0} className="scroll-hint relative overflow-x-auto">
        <table className="border-separate border-spacing-0 text-14">
          <caption id={captionId} className="pb-2 text-start text-14 font-semibold">
            {t('caption', { count: header.length })}
          </caption>
          <thead>
            <tr>
              {groups.map((group) => {
                const { from, to } = group
                const name =
                  to > from ? t('figures', { from: nameOf(from), to: nameOf(to), count: to - from + 1 }) : nameOf(from)
                return (
                  <th key={from} scope="col" className="border-b border-ink pe-3 pb-2 text-start align-bottom">
                    <bdi className="block max-w-56 min-w-32 pb-1 text-12 font-semibold wrap-anywhere">{name}</bdi>
                    <Select
                      label={t('columnIs', { name })}
                      hideLabel
                      className="w-40"
                      value={fields[from] ?? 'ignore'}
                      options={MAPPED_FIELDS.map((field) => ({ value: field, label: words.field(field) }))}
                      onChange={(field) => set(group, field)}
                    />
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                {groups.map(({ from, to }) => (
                  <td
                    key={from}
                    className={`max-w-56 border-b border-hairline py-1.5 pe-3 align-top wrap-anywhere ${fields[from] === 'ignore' ? 'text-ink-muted' : ''}`}
                  >
                    <bdi className="figures line-clamp-2">
                      {to > from ? [cells[from], cells[from + 1], '…', cells[to]].join('  ') : cells[from]}
                    </bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="screen-only flex flex-wrap items-end gap-3">
        {(grouped || opened) && (
          <Button variant="quiet" aria-pressed={opened} onClick={() => setOpened(!opened)}>
            {t(opened ? 'group' : 'ungroup')}
          </Button>
        )}
        {header.length >= MANY && <MappingRange count={header.length} nameOf={nameOf} onSet={set} />}
      </div>
    </div>
  )
}
