'use client'

import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { X } from 'lucide-react'
import { sourceOf } from '@/components/pair/pair-context'
import { pairListQuery } from '@/lib/client/pair-list-query'
import { formatPair, MOST_ADDED, parsePair } from '@/lib/trade/comparison/compare-query'
import { SECTOR_IDS, type SectorId } from '@/lib/trade/sector'
import { useComparison } from './compare-context'

// Boxes to search in are a fifth of the page's script: they come when the pictures are there.
const ComboBox = dynamic(() => import('@/components/ui/ComboBox').then((module) => module.ComboBox<string>), {
  ssr: false,
  loading: () => <div className="h-13.5" />,
})

/** More pairs, more sources, sectors: each can be added by typing a part of its name, and taken away again. */
export function AddedLines() {
  const { address, figures, others, view, reporter, partner, locale, nameOf } = useComparison()
  const { query, change } = address
  const t = useTranslations('compare.add')
  const sectorName = useTranslations('sectors')
  const { data: pairs = [] } = useQuery(pairListQuery(locale))
  const taken = new Set([
    formatPair({ reporter: reporter.code, partner: partner.code }),
    ...query.pairs.map(formatPair),
  ])
  const pairOptions = useMemo(
    () =>
      pairs
        .map((pair) => ({ value: formatPair(pair), label: `${pair.reporterName} – ${pair.partnerName}` }))
        // Those of the same reporter first: a pair beside its neighbours is what is asked for most.
        .sort(
          (a, b) => Number(b.value.startsWith(`${reporter.code}.`)) - Number(a.value.startsWith(`${reporter.code}.`)),
        ),
    [pairs, reporter.code],
  )
  const all = [figures, ...others]
  const sourceIds = [...new Set(all.flatMap((each) => each.lines.map(({ source }) => source)))]
  const sourceName = (id: string): string =>
    sourceOf(all.find((each) => each.sources.some((s) => s.id === id)) ?? figures, id).title
  const sources = sourceIds.filter((id) => id !== view.selection.source && !query.sources.includes(id))
  const full = query.pairs.length >= MOST_ADDED
  return (
    <div className="screen-only grid gap-4" data-testid="added">
      <div className="grid gap-4 sm:grid-cols-3">
        <ComboBox
          // A choice made leaves the box empty for the next one.
          key={`pairs ${query.pairs.map(formatPair).join()}`}
          label={t('pair')}
          placeholder={full ? t('full', { most: MOST_ADDED }) : t('pairHint')}
          value={null}
          nothing={t('nothing')}
          options={full ? [] : pairOptions.filter(({ value }) => !taken.has(value))}
          onChange={(value) => {
            const pair = value && parsePair(value)
            if (pair) change({ pairs: [...query.pairs, pair] })
          }}
        />
        <ComboBox
          key={`sources ${query.sources.join()}`}
          label={t('source')}
          placeholder={t('sourceHint')}
          value={null}
          nothing={t('nothing')}
          options={sources.map((id) => ({ value: id, label: sourceName(id) }))}
          onChange={(id) => id && change({ sources: [...query.sources, id] })}
        />
        <ComboBox
          key={`sectors ${query.sectors.join()}`}
          label={t('sector')}
          placeholder={t('sectorHint')}
          value={null}
          nothing={t('nothing')}
          options={SECTOR_IDS.filter((id) => !query.sectors.includes(id)).map((id) => ({
            value: id,
            label: sectorName(`${id}.name`),
          }))}
          onChange={(id) => id && change({ sectors: [...query.sectors, id as SectorId] })}
        />
      </div>
      {query.pairs.length + query.sources.length + query.sectors.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('label')}>
          {query.pairs.map((pair) => (
            <Added
              key={formatPair(pair)}
              name={`${nameOf(pair.reporter)} – ${nameOf(pair.partner)}`}
              onRemove={() => change({ pairs: query.pairs.filter((each) => each !== pair) })}
            />
          ))}
          {query.sources.map((id) => (
            <Added
              key={id}
              name={sourceName(id)}
              onRemove={() => change({ sources: query.sources.filter((each) => each !== id) })}
            />
          ))}
          {query.sectors.map((id) => (
            <Added
              key={id}
              name={sectorName(`${id}.name`)}
              onRemove={() => change({ sectors: query.sectors.filter((each) => each !== id) })}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function Added({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useTranslations('compare.add')
  return (
    <li>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('remove', { name })}
        className="inline-flex min-h-8 items-center gap-1.5 rounded-control border border-control px-2 text-14 hover:border-ink hover:bg-wash pointer-coarse:min-h-11"
      >
        {name}
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  )
}
