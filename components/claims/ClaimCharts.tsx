import type { PairFigures } from '@/lib/trade/pair-figures'
import { claimOverTime } from '@/lib/trade/claims/series-over-time'
import { drawnSources, intervalPlots, overTimePlot } from './chart-data'
import type { ClaimPartProps } from './ClaimHead'
import { IntervalPanel } from './IntervalPanel'
import { OverTimePanel } from './OverTimePanel'
import { takenFromClaim } from './taken-from-claim'

/** What was stated against what each series gives, and the series over the years. */
export function ClaimCharts({
  claim,
  check,
  words,
  said,
  figures,
}: ClaimPartProps & { readonly figures: readonly PairFigures[] }) {
  const { locale } = said
  const over = claimOverTime(claim, check, figures)
  const shared = { locale, sources: drawnSources(check, locale), takenFrom: takenFromClaim(claim, said) }
  return (
    <>
      {intervalPlots(claim, check, words, locale).map((plot) => (
        <IntervalPanel key={plot.aspect} plot={plot} {...shared} />
      ))}
      {over && <OverTimePanel plot={overTimePlot(claim, check, over, words, locale)} {...shared} />}
    </>
  )
}
