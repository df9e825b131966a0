import Link from 'next/link'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** The way from a page about imports to the list of them. */
export function BackToImports() {
  const t = useTranslations('imports.report')
  return (
    <Link
      href="/imports"
      className="screen-only inline-flex min-h-9 items-center gap-1 text-14 text-ink-muted hover:text-ink"
    >
      <ArrowLeft size={16} strokeWidth={1.75} aria-hidden className="rtl:rotate-180" />
      {t('back')}
    </Link>
  )
}
