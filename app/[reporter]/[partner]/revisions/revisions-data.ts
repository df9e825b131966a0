import type { NamedArea } from '@/components/pair/pair-context'
import { MOST_HISTORIES, type RevisionsData } from '@/components/revisions/revisions-data'
import { sectorWords } from '@/lib/server/sector-words'
import { findSourceInfo } from '@/lib/store/figures'
import { findOrigin } from '@/lib/store/observation-history'
import { findChanges } from '@/lib/store/pair-changes'
import { revisedSeries, revisionSummary } from '@/lib/store/revision-statistics'
import { findOrigins, findRevisions } from '@/lib/store/revisions'
import type { Language } from '@/lib/trade/locale'
import { productLabel } from '@/lib/trade/product-label'
import type { RevisionQuery } from '@/lib/trade/revision-query'
import { isSectorId } from '@/lib/trade/sector'

const PAGE = 50
/** Periods of the chart; the table of the page beside it has as many. */
const CHART = 240

interface Asked {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly locale: Language
  readonly query: RevisionQuery
}

/** Everything that the page of revisions shows. */
export async function revisionsData({ reporter, partner, locale, query }: Asked): Promise<RevisionsData> {
  const pair = { reporter: reporter.code, partner: partner.code }
  const { flow, product, source, period, cursor } = query
  const filter = { ...pair, flow, product, source }
  const [changes, { statistics, largest, revised }, choices, { revisions, next }, origin] = await Promise.all([
    findChanges(pair, 200),
    revisionSummary(filter, CHART),
    revisedSeries(pair),
    findRevisions({ ...filter, period, import: query.import }, { limit: PAGE, after: cursor }),
    period ? findOrigin({ ...filter, period }, MOST_HISTORIES) : null,
  ])
  const histories = origin?.histories ?? null
  const shown = [...revised, ...revisions, ...(histories ?? []), ...(largest ? [largest] : [])]
  const products = new Set([...[...shown, ...choices].map((each) => each.product), ...(product ? [product] : [])])
  return {
    ...{
      reporter,
      partner,
      locale,
      changes,
      statistics,
      largest,
      revised,
      revisions,
      next,
      histories,
      within: origin?.within ?? [],
      below: origin?.below ?? false,
      choices,
    },
    origins: await findOrigins([
      ...revised.flatMap(({ first, latest }) => [first.import, latest.import]),
      ...revisions.flatMap(({ old, new: latest }) => [old.import, latest.import]),
      ...(histories ?? []).flatMap(({ versions }) => versions.map((version) => version.import)),
    ]),
    sources: await findSourceInfo([...new Set([...shown, ...choices, ...changes].map((each) => each.source))]),
    labels: Object.fromEntries([...products].map((code) => [code, labelOf(code, locale)])),
  }
}

const labelOf = (code: string, locale: Language): string =>
  isSectorId(code) ? sectorWords(code, locale).name : (productLabel(code, locale) ?? '')
