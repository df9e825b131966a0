'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'
import type { MappingFault } from './mapping-draft'
import { useImportWords } from './import-words'

export interface MappingFaultsProps {
  readonly faults: readonly MappingFault[]
  /** A preview was asked for although these stand in the way. */
  readonly urgent: boolean
}

/** What is still to be said before a file can be previewed. */
export function MappingFaults({ faults, urgent }: MappingFaultsProps) {
  const t = useTranslations('imports.mapping')
  const words = useImportWords()
  return (
    <Notice kind={urgent ? 'error' : 'info'} title={t('missingTitle')}>
      <ul className="list-disc ps-4">
        {faults.map((fault) => (
          <li key={'field' in fault ? `${fault.kind} ${fault.field}` : fault.kind}>
            {'field' in fault
              ? t(`faults.${fault.kind}`, { field: words.field(fault.field) })
              : t(`faults.${fault.kind}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
