import type { ObservationRecord } from '../trade/observation'
import { exactNumber } from './exact-json'

const identityOf = (o: ObservationRecord) => ({
  source: o.source,
  reporter: o.reporter,
  partner: o.partner,
  flow: o.flow,
  classification: o.classification,
  product: o.product,
  measure: o.measure,
  unit: o.unit,
  valuation: o.valuation,
})

const ofOneSeries = (a: ObservationRecord, b: ObservationRecord): boolean =>
  a.product === b.product &&
  a.partner === b.partner &&
  a.reporter === b.reporter &&
  a.flow === b.flow &&
  a.source === b.source &&
  a.classification === b.classification &&
  a.measure === b.measure &&
  a.unit === b.unit &&
  a.valuation === b.valuation

/**
 * Observations as a JSON array, every digit as it is stored. What those of one series share is written once and repeated as
 * text: they come in thousands, and objects would cost more than the database does.
 */
export function observationsJson(observations: readonly ObservationRecord[]): string {
  let before: ObservationRecord | null = null
  let identity = ''
  const texts = observations.map((o) => {
    if (!before || !ofOneSeries(before, o)) identity = JSON.stringify(identityOf(o)).slice(0, -1)
    before = o
    const value = o.value === null ? 'null' : exactNumber(o.value).text
    return `${identity},"period":"${o.period}","value":${value},"status":"${o.status}","import":${o.import},"line":${o.line}}`
  })
  return `[${texts.join(',')}]`
}
