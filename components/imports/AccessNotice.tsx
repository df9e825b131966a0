import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/Notice'
import { Panel } from '@/components/ui/Panel'
import { LoginForm } from './LoginForm'

export interface AccessNoticeProps {
  readonly reason: 'login-required' | 'password-required' | 'off'
  /** How a login without script ended. */
  readonly failed?: 'wrong' | 'too-many'
}

/** In the place of what changes figures: how to log in, or why it is off and how to turn it on. */
export function AccessNotice({ reason, failed }: AccessNoticeProps) {
  const t = useTranslations('imports')
  if (reason === 'off') {
    return (
      <Notice announce={false} title={t('access.offTitle')}>
        <p>{t('access.off')}</p>
        <p className="mt-1">{t('access.offHow')}</p>
      </Notice>
    )
  }
  return (
    <Panel title={t('login.title')}>
      <LoginForm {...(failed && { failed })} />
    </Panel>
  )
}
