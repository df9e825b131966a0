'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { sourceIdFrom } from '@/lib/trade/source-id'
import { checkSource, NO_SOURCE, type SourceFields } from './source-form'
import type { SourceWish } from './SourcePanel'

export interface NewSourceFormProps {
  /** Ids of the sources there are. */
  readonly known: readonly string[]
  readonly initialTitle: string
  readonly busy: boolean
  readonly onSubmit: (source: SourceWish) => void
  readonly onCancel: () => void
}

const FIELDS = ['title', 'publisher', 'url', 'terms'] as const satisfies ReadonlyArray<keyof SourceFields>
const REQUIRED: ReadonlySet<keyof SourceFields> = new Set(['title', 'publisher'])

/** A source that is not there yet. Checked as a whole when it is sent; the first field with a problem takes the focus. */
export function NewSourceForm({ known, initialTitle, busy, onSubmit, onCancel }: NewSourceFormProps) {
  const t = useTranslations('imports.source')
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState<SourceFields>({ ...NO_SOURCE, title: initialTitle })
  const [checked, setChecked] = useState(false)
  const problems = checked ? checkSource(fields, known) : {}

  const submit = (): void => {
    setChecked(true)
    const found = checkSource(fields, known)
    const first = FIELDS.find((field) => found[field])
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
      return
    }
    const [title, publisher, url, terms] = FIELDS.map((field) => fields[field].trim())
    onSubmit({
      id: sourceIdFrom(title ?? ''),
      title: title ?? '',
      publisher: publisher ?? '',
      ...(url && { url }),
      ...(terms && { terms }),
    })
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      className="mt-4 grid grid-cols-1 max-w-measure gap-3 border-s-4 border-hairline ps-4"
    >
      {FIELDS.map((field) => {
        const problem = problems[field]
        return (
          <TextField
            key={field}
            name={field}
            label={REQUIRED.has(field) ? t(`fields.${field}`) : t('optional', { field: t(`fields.${field}`) })}
            hint={t(`hints.${field}`)}
            required={REQUIRED.has(field)}
            value={fields[field]}
            inputMode={field === 'url' ? 'url' : undefined}
            autoComplete="off"
            problem={problem && t(`problems.${problem}`)}
            onChange={({ currentTarget: { value } }) => setFields({ ...fields, [field]: value })}
          />
        )
      })}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={busy}>
          {t('submit')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
