import { FileUp, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/LinkButton'

/** Entering a claim, for a pair or any, and taking in a table of them. */
export function ListActions({ pair }: { readonly pair?: { readonly reporter: string; readonly partner: string } }) {
  const t = useTranslations('claims.list')
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
  const query = pair ? `?reporter=${pair.reporter}&partner=${pair.partner}` : ''
  return (
    <div className="screen-only flex flex-wrap gap-2">
      <LinkButton href={`/claims/new${query}`} prefetch={false}>
        <Plus {...icon} />
        {t('enter')}
      </LinkButton>
      <LinkButton href="/claims/import" variant="quiet" prefetch={false}>
        <FileUp {...icon} />
        {t('import')}
      </LinkButton>
    </div>
  )
}
