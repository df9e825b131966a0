'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/Select'
import { DETAILS, type Detail } from '@/lib/trade/comparison/detail'
import { useComparison } from './compare-context'

/** How finely products are split for the indicators that depend on it; `''` leaves it to what the source gives. */
export function DetailSelect({ suggested }: { readonly suggested: Detail | null }) {
  const { address } = useComparison()
  const t = useTranslations('compare.detail')
  return (
    <Select
      hideLabel
      className="w-52"
      label={t('label')}
      value={address.query.detail ?? ''}
      options={[
        { value: '', label: suggested ? t('suggested', { detail: suggested }) : t('any') },
        ...DETAILS.map((detail) => ({ value: detail, label: t('by', { detail }) })),
      ]}
      onChange={(detail) => address.change({ detail: DETAILS.find((each) => each === detail) })}
    />
  )
}
