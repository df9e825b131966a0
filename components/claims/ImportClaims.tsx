'use client'

import { useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { FileDropZone } from '@/components/ui/FileDropZone'
import { KeepFocus } from '@/components/ui/KeepFocus'
import { Notice } from '@/components/ui/Notice'
import { labelStyle } from '@/components/ui/control-styles'
import { ClaimRefused, importClaims, type RowProblem } from '@/lib/client/claim-calls'
import { ClaimsTable, type TableState } from './ClaimsTable'

/** Tables of claims: what taking each in would do, or all that is wrong with it; then each is taken in whole. */
export function ImportClaims() {
  const t = useTranslations('claims.import')
  const router = useRouter()
  const [tables, setTables] = useState<readonly TableState[]>([])
  const [other, setOther] = useState<'folder' | 'text' | null>(null)
  const asking = useRef(false)
  const chooser = useRef<HTMLInputElement>(null)

  /** Asks about one table after the other: what one of them takes in, the next is compared with. */
  const ask = async (files: readonly File[], dryRun: boolean): Promise<void> => {
    if (asking.current || files.length === 0) return
    asking.current = true
    setOther(null)
    // A table that comes again, mended, takes the place of the one before.
    const names = new Set(files.map(({ name }) => name))
    const busy = files.map((file): TableState => ({ kind: 'busy', file }))
    const put = (state: TableState): void =>
      setTables((now) => now.map((table) => (table.file === state.file ? state : table)))
    if (dryRun) setTables((now) => [...now.filter(({ file }) => !names.has(file.name)), ...busy])
    else busy.forEach(put)
    for (const file of files) put(await answerOf(file, dryRun))
    if (!dryRun) router.refresh()
    asking.current = false
    // The same file, mended, can be chosen again.
    if (chooser.current) chooser.current.value = ''
  }
  const answerOf = async (file: File, dryRun: boolean): Promise<TableState> => {
    try {
      return { kind: dryRun ? 'preview' : 'done', file, result: await importClaims(file, dryRun) }
    } catch (error) {
      const refused = error instanceof ClaimRefused ? error : null
      const problems = (refused?.problems ?? []) as readonly RowProblem[]
      return { kind: 'refused', file, problems, count: refused?.count ?? 0, message: refused?.message ?? t('failed') }
    }
  }
  const ready = tables.filter(
    (table) => table.kind === 'preview' && table.result.counts.added + table.result.counts.changed > 0,
  )

  return (
    <KeepFocus>
      <div className="grid grid-cols-1 gap-6">
        <div className="screen-only">
          <FileDropZone label={t('dropLabel')} onFiles={(files) => void ask(files, true)} onOther={setOther}>
            <FileUp size={28} strokeWidth={1.5} aria-hidden className="text-ink-muted" />
            <p className="text-16 pointer-coarse:hidden">{t('dropHere')}</p>
            <div className="max-w-full text-start">
              <label htmlFor="claims-file" className={labelStyle}>
                {t('file')}
              </label>
              <input
                ref={chooser}
                id="claims-file"
                data-beginning
                type="file"
                multiple
                accept=".csv,text/csv"
                onChange={({ currentTarget: { files } }) => void ask([...(files ?? [])], true)}
                className="mt-1 block max-w-full text-14 file:me-3 file:min-h-9 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-transparent file:px-3 file:py-1.5 file:text-14 file:font-semibold file:text-ink hover:file:border-ink hover:file:bg-wash pointer-coarse:file:min-h-11"
              />
            </div>
          </FileDropZone>
        </div>
        {other && <Notice kind="error">{t(`other.${other}`)}</Notice>}
        {ready.length > 1 && (
          <Button
            variant="primary"
            className="justify-self-start"
            onClick={() =>
              void ask(
                ready.map(({ file }) => file),
                false,
              )
            }
          >
            {t('takeAll', { count: ready.length })}
          </Button>
        )}
        {tables.map((state) => (
          <ClaimsTable
            key={state.file.name}
            state={state}
            named={tables.length > 1}
            onTake={() => void ask([state.file], false)}
            onDrop={() => setTables((now) => now.filter((table) => table !== state))}
          />
        ))}
      </div>
    </KeepFocus>
  )
}
