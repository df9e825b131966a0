import { useTranslations } from 'next-intl'
import { version } from '@/package.json'

/** What this is in one line, and which version of it. */
export function SiteFooter() {
  const t = useTranslations('layout.footer')
  return (
    <footer className="mt-16 border-t border-hairline text-14 text-ink-muted">
      <div className="page-width flex flex-wrap justify-between gap-x-8 gap-y-1 py-6">
        <p>{t('what')}</p>
        <p className="figures">{t('version', { version })}</p>
      </div>
    </footer>
  )
}
