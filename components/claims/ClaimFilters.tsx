'use client'

import { Suspense, use, useState, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { RotateCcw } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import type { ClaimsAddress } from '@/lib/client/claims-address'
import { VERDICTS, type Verdict } from '@/lib/trade/claims/verdict'
import type { VerdictCounts } from './claim-filter'
import { VerdictSign } from './VerdictMark'

interface ClaimFiltersProps {
  readonly address: ClaimsAddress
  readonly counts: VerdictCounts | Promise<VerdictCounts>
  readonly all: number
  readonly speakers: readonly { readonly saidBy: string; readonly speaker: string }[]
}

/** Verdicts with their numbers, speaker and words; every choice is in the address. */
export function ClaimFilters({ address, counts, all, speakers }: ClaimFiltersProps) {
  const t = useTranslations('claims')
  const { change, reset, pending } = address
  const { verdict, speaker, words } = address.query
  const known = speaker === null || speakers.some(({ saidBy }) => saidBy === speaker)
  const chosen = verdict !== null || speaker !== null || words !== ''
  return (
    <section
      aria-label={t('list.filters')}
      aria-busy={pending || undefined}
      className="screen-only border-y border-hairline py-3"
    >
      <div role="group" aria-label={t('list.verdict')} className="-mx-1 flex flex-wrap gap-1">
        <VerdictButton pressed={verdict === null} onPress={() => change({ verdict: null })} count={all}>
          {t('list.any')}
        </VerdictButton>
        {VERDICTS.map((each) => (
          <VerdictButton
            key={each}
            pressed={verdict === each}
            onPress={() => change({ verdict: verdict === each ? null : each })}
            count={
              // Another choice has other counts: those of the last one are not to stand beside it.
              <Suspense key={`${speaker} ${words}`} fallback="…">
                <VerdictCount counts={counts} verdict={each} />
              </Suspense>
            }
          >
            <VerdictSign verdict={each} size={16} />
            {t(`verdict.name.${each}`)}
          </VerdictButton>
        ))}
      </div>
      <div className="mt-3 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Select
          label={t('list.speaker')}
          value={speaker ?? ''}
          options={[
            { value: '', label: t('list.anySpeaker') },
            ...(known ? [] : [{ value: speaker, label: speaker }]),
            ...speakers.map(({ saidBy, speaker: label }) => ({ value: saidBy, label })),
          ]}
          onChange={(value) => change({ speaker: value || null })}
        />
        <SearchField words={words} onSearch={(q, history) => change({ q: q || null }, history)} />
        <Button variant="quiet" onClick={reset} disabled={!chosen}>
          <RotateCcw size={15} aria-hidden />
          {t('list.reset')}
        </Button>
      </div>
    </section>
  )
}

function VerdictCount({ counts, verdict }: Pick<ClaimFiltersProps, 'counts'> & { readonly verdict: Verdict }) {
  return ('then' in counts ? use(counts) : counts)[verdict]
}

interface VerdictButtonProps {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly count: ReactNode
  readonly children: ReactNode
}

function VerdictButton({ pressed, onPress, count, children }: VerdictButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-control border border-transparent px-2 text-14 hover:bg-wash aria-pressed:border-ink aria-pressed:font-semibold pointer-coarse:min-h-11"
    >
      {children}
      <span className="figures text-12 font-normal text-ink-muted">{count}</span>
    </button>
  )
}

/** Searches while one types; the whole search is one step for Back. */
function SearchField({
  words,
  onSearch,
}: {
  words: string
  onSearch: (q: string, history: 'push' | 'replace') => void
}) {
  const t = useTranslations('claims')
  const [text, setText] = useState(words)
  // Back, Forward and the reset button change the address from outside.
  const [seen, setSeen] = useState(words)
  if (words !== seen) {
    setSeen(words)
    if (text.trim() !== words) setText(words)
  }
  return (
    <TextField
      type="search"
      label={t('list.search')}
      value={text}
      maxLength={100}
      autoComplete="off"
      onChange={({ currentTarget: { value } }) => {
        setText(value)
        onSearch(value.trim(), words === '' || value.trim() === '' ? 'push' : 'replace')
      }}
    />
  )
}
