'use client'

import { useTranslations } from 'next-intl'
import type { NamedArea } from '@/components/pair/pair-context'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import type { NoMirror } from '@/lib/trade/mirror/mirror-lines'

interface MirrorMissingProps {
  readonly exporter: NamedArea
  readonly importer: NamedArea
  readonly missing: NoMirror['missing']
  readonly onOtherDirection: () => void
}

/** Only one side's report is here, or none: says whose is missing, and offers the nearest thing there is. */
export function MirrorMissing({ exporter, importer, missing, onOtherDirection }: MirrorMissingProps) {
  const t = useTranslations('mirror.missing')
  const names = { exporter: exporter.name, importer: importer.name }
  const there = missing === 'importer' ? exporter : missing === 'exporter' ? importer : null
  const its = there === exporter ? importer : exporter
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-20">{t('title')}</h2>
      <EmptyState
        message={t(missing, names)}
        action={
          <div className="flex flex-wrap gap-2">
            {there && (
              <LinkButton href={`/${there.code}/${its.code}`} variant="primary">
                {t('overview', { name: there.name })}
              </LinkButton>
            )}
            <Button onClick={onOtherDirection}>{t('otherDirection', names)}</Button>
            <LinkButton href="/imports">{t('import')}</LinkButton>
          </div>
        }
      />
    </section>
  )
}
