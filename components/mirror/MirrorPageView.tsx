'use client'

import { useMemo } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { ASSUMED_WIDTHS, AssumedWidth } from '@/components/charts/use-element-width'
import { AddressNotices } from '@/components/filters/ViewNotices'
import { AsOfNotice } from '@/components/pair/AsOfLine'
import { FiguresFailed } from '@/components/pair/FiguresFailed'
import { sourceOf, type NamedArea } from '@/components/pair/pair-context'
import { PairHeader } from '@/components/pair/PairHeader'
import { figuresQuery } from '@/lib/client/figures-query'
import { useMirrorAddress } from '@/lib/client/mirror-address'
import { decodeFigures } from '@/lib/trade/figures-wire'
import { DEFAULT_LANGUAGE, isLanguage } from '@/lib/trade/locale'
import { resolveMirror } from '@/lib/trade/mirror/mirror-view'
import type { PairFigures, SourceInfo } from '@/lib/trade/pair-figures'
import { MirrorContext, type MirrorContextValue } from './mirror-context'
import { MirrorControls } from './MirrorControls'
import { MirrorHeadline } from './MirrorHeadline'
import { MirrorMissing } from './MirrorMissing'
import { MirrorOverTime } from './MirrorOverTime'
import { MirrorReasons } from './MirrorReasons'
import { MirrorSectors } from './MirrorSectors'
import { MirrorSources } from './MirrorSources'

interface MirrorPageViewProps {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  /** Whether a telephone asks: charts are first drawn for its width. */
  readonly narrow: boolean
}

/** What both sides report of one trade: the sentence, the choice, the picture, the sectors, the reasons, the sources. */
export function MirrorPageView({ reporter, partner, narrow }: MirrorPageViewProps) {
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : DEFAULT_LANGUAGE
  const address = useMirrorAddress()
  const { asOf } = address.query
  // While the figures of another time come, those that are there stay, and are said to be the earlier ones.
  const ownQuery = useQuery({
    ...figuresQuery(reporter.code, partner.code, { asOf }),
    placeholderData: keepPreviousData,
  })
  const otherQuery = useQuery({
    ...figuresQuery(partner.code, reporter.code, { asOf }),
    placeholderData: keepPreviousData,
  })
  const own = useMemo(() => (ownQuery.data ? decodeFigures(ownQuery.data) : null), [ownQuery.data])
  const other = useMemo(() => (otherQuery.data ? decodeFigures(otherQuery.data) : null), [otherQuery.data])
  const found = useMemo(() => own && other && resolveMirror(own, other, address.query), [own, other, address.query])
  const outgoing = (address.query.flow ?? 'X') === 'X'
  const value = useMemo((): MirrorContextValue | null => {
    if (!found || 'missing' in found || !own || !other) return null
    const [exporter, importer] = outgoing ? [reporter, partner] : [partner, reporter]
    const sources = sourcesOf(own, other)
    return { reporter, partner, exporter, importer, view: found, address, locale: language, sources }
  }, [found, own, other, outgoing, reporter, partner, address, language])
  const state = {
    stale: ownQuery.isFetching || otherQuery.isFetching,
    failed: ownQuery.isError || otherQuery.isError,
    retry: () => void Promise.all([ownQuery.refetch(), otherQuery.refetch()]),
  }
  const then = own?.asOf && other?.asOf && (
    <AsOfNotice
      {...{ reporter, partner }}
      locale={language}
      asOf={changesOf(own.asOf, other.asOf)}
      onLatest={() => address.change({ asOf: undefined })}
    />
  )
  const header = <PairHeader reporter={reporter} partner={partner} hasMirror={(other?.lines.length ?? 0) > 0} />
  if (!value) {
    return (
      <div className="page-width pt-6 pb-16">
        {header}
        <div className="mt-5 grid gap-5">
          <AddressNotices notices={address.notices} />
          {then}
        </div>
        {state.failed && !found ? (
          <FiguresFailed onRetry={state.retry} />
        ) : (
          <MirrorMissing
            exporter={outgoing ? reporter : partner}
            importer={outgoing ? partner : reporter}
            missing={found && 'missing' in found ? found.missing : 'both'}
            onOtherDirection={() => address.change({ flow: outgoing ? 'M' : undefined })}
          />
        )}
      </div>
    )
  }
  return (
    <MirrorContext value={value}>
      <AssumedWidth value={narrow ? ASSUMED_WIDTHS.narrow : ASSUMED_WIDTHS.wide}>
        <div className="page-width pt-6">
          {header}
          <MirrorHeadline />
        </div>
        <MirrorControls />
        <div className="page-width grid grid-cols-1 gap-12 pt-5 pb-16">
          <AddressNotices notices={[...address.notices, ...value.view.notices]} />
          {then}
          <MirrorOverTime state={state} />
          <MirrorSectors state={state} />
          <MirrorReasons />
          <MirrorSources />
        </div>
      </AssumedWidth>
    </MirrorContext>
  )
}

type Then = NonNullable<PairFigures['asOf']>

/** What has changed since a time on either side. */
const changesOf = (own: Then, other: Then): Then => ({
  at: own.at,
  revised: own.revised + other.revised,
  added: own.added + other.added,
  withdrawn: own.withdrawn + other.withdrawn,
})

function sourcesOf(own: PairFigures, other: PairFigures): ReadonlyMap<string, SourceInfo> {
  const ids = [...own.lines, ...other.lines].map(({ source }) => source)
  const both: PairFigures = { ...own, sources: [...own.sources, ...other.sources] }
  return new Map(ids.map((id) => [id, sourceOf(both, id)]))
}
