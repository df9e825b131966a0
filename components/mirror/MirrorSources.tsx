'use client'

import { useTranslations } from 'next-intl'
import { ChartSource } from '@/components/charts/ChartSource'
import { Panel } from '@/components/ui/Panel'
import { useMirror } from './mirror-context'

/** Who published the two reports, with what a reader should know of each. */
export function MirrorSources() {
  const { view, exporter, importer, locale, sources } = useMirror()
  const t = useTranslations('mirror.sources')
  const { lines, frequency } = view
  const sides = [
    { id: 'exporter' as const, area: exporter, source: sources.get(lines.exporter.line.source) },
    { id: 'importer' as const, area: importer, source: sources.get(lines.importer.line.source) },
  ]
  return (
    <Panel id="sources" title={t('title')}>
      <dl className="grid gap-5 md:grid-cols-2">
        {sides.map(
          ({ id, area, source }) =>
            source && (
              <div key={id} className="max-w-measure text-14">
                <dt className="font-semibold">{t(id, { name: area.name })}</dt>
                <dd className="mt-1">
                  <ChartSource {...{ source, frequency, locale }} reporter={area.name} />
                  {source.note && <p className="mt-1">{source.note}</p>}
                </dd>
              </div>
            ),
        )}
      </dl>
    </Panel>
  )
}
