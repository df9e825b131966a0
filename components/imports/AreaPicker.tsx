'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { ComboBox } from '@/components/ui/ComboBox'
import { useAreaOptions } from './area-options'

export interface AreaPickerProps {
  readonly label: ReactNode
  readonly hideLabel?: boolean
  /** Our code; null while nothing is chosen. */
  readonly value: string | null
  readonly onChange: (code: string | null) => void
  readonly autoFocus?: boolean
  readonly className?: string
}

/** One of all the areas there are, found by a part of its name or its code. */
export function AreaPicker(props: AreaPickerProps) {
  const t = useTranslations('imports.areas')
  return <ComboBox {...props} options={useAreaOptions()} placeholder={t('search')} nothing={t('nothing')} />
}
