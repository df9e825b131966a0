'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Input, Label, ListBox, ListBoxItem, SearchField, type Selection } from 'react-aria-components'
import { Check } from 'lucide-react'
import { usePair } from '@/components/pair/pair-context'
import { useSectorSource } from '@/components/pair/sector-source'
import { fieldStyle } from '@/components/ui/control-styles'
import { SECTOR_IDS, type SectorId } from '@/lib/trade/sector'
import { sectorOptions } from './filter-options'

/** Accents and case do not matter in a search: "dunge" finds "Düngemittel". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Sectors to choose from: several, searchable by name or HS code, each with the number of series it has. */
export function SectorList({ autoFocus = false }: { autoFocus?: boolean }) {
  const { figures, view, address } = usePair()
  const t = useTranslations('filters')
  const sectorName = useTranslations('sectors')
  const [search, setSearch] = useState('')
  const source = useSectorSource()
  const options = useMemo(
    () => sectorOptions(figures, source ?? view.selection.source),
    [figures, source, view.selection.source],
  )
  const wanted = plain(search.trim())
  const found = options.filter(
    ({ id, prefixes }) =>
      wanted === '' ||
      plain(sectorName(`${id}.name`)).includes(wanted) ||
      plain(sectorName(`${id}.note`)).includes(wanted) ||
      prefixes.some((prefix) => prefix.startsWith(wanted) || (/^\d{2,}$/.test(wanted) && wanted.startsWith(prefix))),
  )
  const shown = new Set<string>(found.map(({ id }) => id))
  const select = (keys: Selection): void => {
    const hidden = address.query.sectors.filter((id) => !shown.has(id))
    const chosen = keys === 'all' ? found.map(({ id }) => id) : SECTOR_IDS.filter((id) => keys.has(id) && shown.has(id))
    address.change({ sectors: [...hidden, ...chosen] as SectorId[] })
  }
  return (
    <div className="grid gap-2">
      <SearchField value={search} onChange={setSearch} autoFocus={autoFocus}>
        <Label className="sr-only">{t('searchSectors')}</Label>
        <Input className={`${fieldStyle} w-full`} placeholder={t('searchSectors')} />
      </SearchField>
      <ListBox
        aria-label={t('sectors')}
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={address.query.sectors.filter((id) => shown.has(id))}
        onSelectionChange={select}
        items={found}
        dependencies={[options]}
        renderEmptyState={() => <p className="px-2 py-3 text-14 text-ink-muted">{t('noSectorFound')}</p>}
        className="max-h-[min(22rem,50dvh)] overflow-y-auto outline-none"
      >
        {({ id, series }) => (
          <ListBoxItem
            id={id}
            textValue={sectorName(`${id}.name`)}
            className="flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2 text-14 outline-offset-[-2px] data-focus-visible:outline-2 data-focus-visible:outline-ink data-hovered:bg-wash pointer-coarse:min-h-11"
          >
            {({ isSelected }) => (
              <>
                <span
                  aria-hidden
                  className={`grid size-4 shrink-0 place-items-center rounded-[2px] border ${isSelected ? 'border-ink bg-ink text-paper' : 'border-control'}`}
                >
                  {isSelected && <Check size={12} strokeWidth={3} />}
                </span>
                <span aria-hidden className="size-2.5 shrink-0" style={{ background: `var(--sector-${id})` }} />
                <span className={`min-w-0 flex-1 ${series === 0 ? 'text-ink-muted' : ''}`}>
                  {sectorName(`${id}.name`)}
                </span>
                <span className="figures shrink-0 text-12 text-ink-muted">{t('seriesCount', { count: series })}</span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {address.query.sectors.length > 0 && (
        <button
          type="button"
          onClick={() => address.change({ sectors: [] })}
          className="min-h-9 justify-self-start px-2 text-14 font-semibold underline"
        >
          {t('clearSectors')}
        </button>
      )}
    </div>
  )
}
