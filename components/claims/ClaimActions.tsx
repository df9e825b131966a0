'use client'

import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Link2, Printer } from 'lucide-react'
import { copy } from '@/components/take-along/deliver'
import { Button } from '@/components/ui/Button'

/** Sending a claim's page on: its address with the time as of which its figures are, and paper. */
export function ClaimActions({ asOf }: { readonly asOf: string | undefined }) {
  const t = useTranslations('claims.page')
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
  return (
    <div className="screen-only flex flex-wrap items-center gap-2">
      <Button
        onClick={() =>
          copy(`${window.location.origin}${window.location.pathname}${asOf === undefined ? '' : `?asof=${asOf}`}`).then(
            () => setCopied('yes'),
            () => setCopied('no'),
          )
        }
      >
        <Link2 {...icon} />
        {t('copyLink')}
      </Button>
      <Button onClick={() => window.print()}>
        <Printer {...icon} />
        {t('print')}
      </Button>
      <span role="status" className="text-14 text-ink-muted">
        {copied && t(copied === 'yes' ? 'copied' : 'notCopied')}
      </span>
    </div>
  )
}
