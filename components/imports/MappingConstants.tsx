'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/Disclosure'
import type { ConstantField as Field, Constants } from '@/lib/client/reading-choices'
import { ConstantField } from './ConstantField'
import { NEEDED, openFields, type MappingDraft } from './mapping-draft'

export interface MappingConstantsProps {
  readonly draft: MappingDraft
  readonly onConstants: (constants: Constants) => void
}

/** What no column says: one value for the whole file. What may stay unsaid stands behind a disclosure. */
export function MappingConstants({ draft, onConstants }: MappingConstantsProps) {
  const t = useTranslations('imports.mapping')
  const open = openFields(draft)
  const needed = open.filter((field) => isNeeded(field))
  const others = open.filter((field) => !isNeeded(field))
  const control = (field: Field) => (
    <ConstantField
      key={field}
      field={field}
      value={draft.constants[field] ?? ''}
      onChange={(text) => onConstants({ ...draft.constants, [field]: text })}
    />
  )
  return (
    <fieldset className="min-w-0">
      <legend className="text-14 font-semibold">{t('constants')}</legend>
      {needed.length === 0 && <p className="mt-1 text-14 text-ink-muted">{t('constantsNone')}</p>}
      <div className="mt-2 grid grid-cols-1 items-start gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {needed.map(control)}
      </div>
      {others.length > 0 && (
        <Disclosure
          className="mt-3"
          open={others.some((field) => Boolean(draft.constants[field]))}
          summary={t('constantsMore')}
        >
          <div className="grid grid-cols-1 items-start gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
            {others.map(control)}
          </div>
        </Disclosure>
      )}
    </fieldset>
  )
}

const isNeeded = (field: Field): boolean => NEEDED.some((needed) => needed === field)
