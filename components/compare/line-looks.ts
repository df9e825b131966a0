import { FLOW_LOOK } from '@/components/charts/flow-look'
import type { LineLook } from '@/components/charts/lines-drawing'
import { formatPair } from '@/lib/trade/comparison/compare-query'
import type { LineSeries } from '@/lib/trade/comparison/line-series'

/** A source's dash, in the order sources come: the first is drawn solid. */
const DASHES: readonly (string | undefined)[] = [undefined, '6 4', '2 3', '10 3 2 3', '1 4', '12 4']
const OTHERS = 5

interface Names {
  readonly nameOf: (code: string) => string
  readonly detailOf: (series: LineSeries) => string
}

/**
 * Colour says the pair and the dash its source: the first pair has the colour of the flow, the others one each that no flow
 * and no sector has.
 */
export function lineLooks(series: readonly LineSeries[], { nameOf, detailOf }: Names): LineLook[] {
  const pairs = [...new Set(series.map(({ line }) => formatPair(line)))]
  const sources = [...new Set(series.map(({ line }) => line.source))]
  return series.map((each): LineLook => {
    const { line, numbers } = each
    const pair = pairs.indexOf(formatPair(line))
    const dash = DASHES[sources.indexOf(line.source) % DASHES.length]
    return {
      key: line.key,
      name: `${nameOf(line.reporter)} – ${nameOf(line.partner)}`,
      detail: detailOf(each),
      colour: pair === 0 ? FLOW_LOOK[line.flow].colour : `var(--pair-${((pair - 1) % OTHERS) + 2})`,
      ...(dash && { dash }),
      numbers,
    }
  })
}
