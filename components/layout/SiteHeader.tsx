import Link from 'next/link'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Language } from '@/lib/trade/locale'
import { LanguageSwitch } from './LanguageSwitch'
import { NavLink } from './NavLink'
import type { Theme } from './theme'
import { ThemeSwitch } from './ThemeSwitch'

/** Wordmark, main navigation, language and theme. On a phone the navigation is a row of its own under the rest. */
export function SiteHeader({ language, theme }: { language: Language; theme: Theme }) {
  const t = useTranslations('layout')
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
  return (
    <header className="screen-only border-b border-hairline">
      <div className="page-width flex flex-wrap items-center gap-x-4 sm:min-h-14 sm:gap-x-8">
        <Link href="/" prefetch={false} className="flex min-h-11 items-center text-20 font-semibold tracking-tight">
          {t('title')}
        </Link>
        <nav aria-label={t('navigation')} className="order-last w-full sm:order-none sm:w-auto sm:flex-1">
          <ul className="-mx-2 flex gap-x-2 sm:mx-0 sm:gap-x-4">
            <li>
              <NavLink href="/" except={['/claims', '/imports', '/sources']}>
                {t('nav.pairs')}
              </NavLink>
            </li>
            <li>
              <NavLink href="/claims">{t('nav.claims')}</NavLink>
            </li>
            <li>
              <NavLink href="/imports">{t('nav.imports')}</NavLink>
            </li>
            <li>
              <NavLink href="/sources">{t('nav.sources')}</NavLink>
            </li>
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-x-4">
          <LanguageSwitch current={language} label={t('language')} />
          <ThemeSwitch
            initial={theme}
            label={t('theme.label')}
            options={[
              { value: 'system', label: t('theme.system'), icon: <Monitor {...icon} /> },
              { value: 'light', label: t('theme.light'), icon: <Sun {...icon} /> },
              { value: 'dark', label: t('theme.dark'), icon: <Moon {...icon} /> },
            ]}
          />
        </div>
      </div>
    </header>
  )
}
