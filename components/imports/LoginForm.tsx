'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { TextField } from '@/components/ui/TextField'

type Answer =
  { readonly kind: 'wrong' } | { readonly kind: 'tooMany'; readonly minutes: number } | { readonly kind: 'failed' }

const SESSION = '/api/v1/session'

/** Why logging in did not work, from the status and the `Retry-After` header (in seconds) of the answer. */
function answerOf(response: Response): Answer {
  if (response.status === 401) return { kind: 'wrong' }
  if (response.status !== 429) return { kind: 'failed' }
  return { kind: 'tooMany', minutes: Math.max(1, Math.ceil(Number(response.headers.get('Retry-After') ?? 60) / 60)) }
}

/**
 * The upload password. A real form with its own address, so that password managers know it and it works before the
 * script has arrived; `failed` is what that way came back with.
 */
export function LoginForm({ failed }: { readonly failed?: 'wrong' | 'too-many' }) {
  const t = useTranslations('imports.login')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(failed === 'wrong' ? { kind: 'wrong' } : null)

  const logIn = async (form: HTMLFormElement): Promise<void> => {
    setBusy(true)
    try {
      const password = new FormData(form).get('password')
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(SESSION, { method: 'POST', headers, body: JSON.stringify({ password }) })
      if (response.ok) router.refresh()
      else setAnswer(answerOf(response))
    } catch {
      setAnswer({ kind: 'failed' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      method="post"
      action={SESSION}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void logIn(event.currentTarget)
      }}
      className="grid grid-cols-1 max-w-96 gap-3"
    >
      <p className="text-14">{t('why')}</p>
      {/* Password managers file a password under a name. */}
      <input type="text" name="username" value={t('account')} autoComplete="username" readOnly hidden />
      <TextField
        label={t('password')}
        type="password"
        name="password"
        required
        maxLength={1024}
        autoComplete="current-password"
        problem={answer?.kind === 'wrong' ? t('wrong') : undefined}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('submit')}
      </Button>
      {answer?.kind === 'tooMany' && <Notice kind="error">{t('tooMany', { minutes: answer.minutes })}</Notice>}
      {answer === null && failed === 'too-many' && <Notice kind="error">{t('tooManyLater')}</Notice>}
      {answer?.kind === 'failed' && <Notice kind="error">{t('failed')}</Notice>}
    </form>
  )
}

/** Ends the session, here and on every server process. */
export function LogOutButton() {
  const t = useTranslations('imports.login')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const logOut = async (): Promise<void> => {
    setBusy(true)
    await fetch(SESSION, { method: 'DELETE' }).catch(() => undefined)
    setBusy(false)
    router.refresh()
  }
  return (
    <Button variant="quiet" busy={busy} onClick={() => void logOut()}>
      {t('logOut')}
    </Button>
  )
}
