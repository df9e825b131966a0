import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** The file a value came in with, by name and number: a link to all that is known of it. */
export function ImportLink({ id, file, line }: { readonly id: number; readonly file: string; readonly line?: number }) {
  const t = useTranslations('revisions')
  return (
    <>
      <Link href={`/imports/${id}`} prefetch={false} className="-my-0.5 inline-block leading-6 break-words">
        {t('import', { file, id })}
      </Link>
      {line !== undefined && (
        <span className="whitespace-nowrap text-ink-muted">
          ,{' '}
          <Link href={`/imports/${id}/lines/${line}`} prefetch={false} className="-my-0.5 inline-block leading-6">
            {t('line', { line })}
          </Link>
        </span>
      )}
    </>
  )
}
