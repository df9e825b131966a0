import { againstOptions, periodOptions } from '@/components/filters/filter-options'
import type { NamedArea } from '@/components/pair/pair-context'
import type { ProductsData } from '@/components/products/products-data'
import { productStep } from '@/lib/store/product-step'
import type { Language } from '@/lib/trade/locale'
import { latestPeriod } from '@/lib/trade/over-time'
import { sourceOf, type PairFigures } from '@/lib/trade/pair-figures'
import { productLabel } from '@/lib/trade/product-label'
import { markedBreaks } from '@/lib/trade/events'
import { formatPlace, parsePlace, pathTo } from '@/lib/trade/product-place'
import type { ProductQuery } from '@/lib/trade/product-query'
import type { ProductView } from '@/lib/trade/product-view'
import { lineValue } from '@/lib/trade/selection'

interface Asked {
  readonly reporter: NamedArea
  readonly partner: NamedArea
  readonly locale: Language
  readonly figures: PairFigures
  readonly query: ProductQuery
  readonly shown: ProductView
}

/** What the page shows of a place, with the labels of every code in it. */
export async function productsData({ reporter, partner, locale, figures, query, shown }: Asked): Promise<ProductsData> {
  const { line, view } = shown
  const { period, against, periods } = view
  const asOf = figures.asOf?.at
  const wanted = { reporter: reporter.code, partner: partner.code, line, period, against, periods, asOf }
  const step = await productStep(wanted, query.under)
  const ids = [...step.breakdown.parts.map(({ id }) => id), ...step.overTime.parts.map(({ id }) => id)]
  const codes = [
    ...ids.map(codeOf),
    ...pathTo(query.under).flatMap((place) => (place.kind === 'code' ? [place.code] : [])),
  ]
  return {
    ...{ reporter, partner, locale },
    ...(figures.asOf && { asOf: figures.asOf }),
    ...{ flow: shown.flow, flows: shown.flows, units: shown.units, notices: shown.notices },
    source: sourceOf(figures, line.source),
    sources: shown.sources.map((id) => ({ id, title: sourceOf(figures, id).title })),
    ...{ measure: line.measure, unit: line.unit, valuation: line.valuation },
    ...{ frequency: view.frequency, periods },
    latest: latestPeriod(view.selection, view.frequency) ?? period,
    periodOptions: periodOptions(view, locale),
    againstOptions: againstOptions(view, locale),
    place: formatPlace(query.under),
    labels: Object.fromEntries(codes.flatMap((code) => labelled(code, productLabel(code, locale)))),
    ...step,
    marked: markedBreaks([line], null, (source) => sourceOf(figures, source).publisher),
    grandTotal: lineValue(line, 'TOTAL', period),
  }
}

const labelled = (code: string, label: string | null): [string, string][] => (label === null ? [] : [[code, label]])

/** The code that a part's id names; the id itself for anything else. */
function codeOf(id: string): string {
  const place = parsePlace(id)
  return place?.kind === 'code' ? place.code : id.replace(/^.*\./, '')
}
