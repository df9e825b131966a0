import { useTranslations } from 'next-intl'

/** The first stop of the keyboard: past the header, to the main landmark. Visible only while it has the focus. */
export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a
      href="#main"
      className="sr-only bg-ink text-paper focus-visible:not-sr-only focus-visible:fixed focus-visible:start-4 focus-visible:top-3 focus-visible:z-50 focus-visible:px-4 focus-visible:py-2"
    >
      {t('skipToContent')}
    </a>
  )
}
