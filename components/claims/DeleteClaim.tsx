'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { ClaimRefused, deleteClaim } from '@/lib/client/claim-calls'

/** Takes a claim away for good, after a second word. */
export function DeleteClaim({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useTranslations('claims.form.delete')
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    setBusy(true)
    try {
      await deleteClaim(id, version)
      router.push('/claims')
      router.refresh()
    } catch (error) {
      setBusy(false)
      setFailure(error instanceof ClaimRefused ? error.message : t('failed'))
    }
  }
  if (!asking)
    return (
      <Button variant="quiet" className="ms-auto" onClick={() => setAsking(true)}>
        {t('button')}
      </Button>
    )
  return (
    <Notice
      kind="warning"
      className="mt-2 w-full"
      title={t('question')}
      actions={
        <>
          <Button busy={busy} onClick={() => void remove()}>
            {t('yes')}
          </Button>
          <Button variant="quiet" autoFocus onClick={() => setAsking(false)}>
            {t('no')}
          </Button>
        </>
      }
    >
      {failure ?? t('consequence')}
    </Notice>
  )
}
