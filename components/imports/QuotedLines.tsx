import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/Panel'

interface QuotedLinesProps {
  readonly quote: {
    readonly file: { readonly sha256: string }
    readonly lines: ReadonlyArray<{ readonly line: number; readonly text: string; readonly cut: boolean }>
  }
  /** The line that was asked for. */
  readonly line: number
}

/** Lines of a file as they stand in it, numbered as an editor numbers them; the one that was asked for stands out. */
export function QuotedLines({ quote: { file, lines }, line }: QuotedLinesProps) {
  const t = useTranslations('imports.quote')
  return (
    <Panel title={t('lines')} subtitle={t('subtitle')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('lines')}>
        <table className="text-14">
          <caption className="sr-only">{t('lines')}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('text')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((quoted) => (
              <tr
                key={quoted.line}
                aria-current={quoted.line === line || undefined}
                className={quoted.line === line ? 'bg-wash font-semibold' : 'text-ink-muted'}
              >
                <th scope="row" className="figures py-1 pe-4 ps-2 text-end align-top font-[inherit]">
                  {quoted.line}
                </th>
                <td className="w-full py-1 pe-2 align-top">
                  <code dir="auto" className="whitespace-pre">
                    {quoted.text}
                    {quoted.cut && ' …'}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-4 text-12 break-all text-ink-muted">
        {t('fingerprint')} <code>{file.sha256}</code>
      </p>
    </Panel>
  )
}
