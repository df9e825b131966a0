import type { ReactNode } from 'react'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/ClientMessages'
import { fontVariables } from '@/components/layout/fonts'
import { SiteFooter } from '@/components/layout/SiteFooter'
import { SiteHeader } from '@/components/layout/SiteHeader'
import { SkipLink } from '@/components/layout/SkipLink'
import { parseTheme, THEME_COOKIE } from '@/components/layout/theme'
import { DEFAULT_LANGUAGE, DIRECTION, isLanguage } from '@/lib/trade/locale'
import { Providers } from './providers'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout')
  return {
    title: { default: t('title'), template: t('titleTemplate') },
    description: t('description'),
    applicationName: t('title'),
    // Next fills in title and description of each page: a link that is sent shows what it leads to.
    openGraph: { type: 'website', siteName: t('title') },
    twitter: { card: 'summary' },
    // Figures are not telephone numbers.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

const PAPER = { light: '#fcfbf8', dark: '#141312' } as const

export async function generateViewport(): Promise<Viewport> {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  if (theme !== 'system') return { themeColor: PAPER[theme], colorScheme: theme }
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: PAPER.light },
      { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
    ],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html
      lang={language}
      dir={DIRECTION[language]}
      data-theme={theme === 'system' ? undefined : theme}
      className={fontVariables}
    >
      <body>
        <ClientMessages>
          <Providers>
            <SkipLink />
            <SiteHeader language={language} theme={theme} />
            <main id="main" tabIndex={-1} className="flex-1">
              {children}
            </main>
            <SiteFooter />
          </Providers>
        </ClientMessages>
      </body>
    </html>
  )
}
