import type { ReadRow } from '../../../lib/import/types'
import { formatPeriod } from '../../../lib/trade/period'
import { observationsOf, type WholeReading } from '../reading'

/** How many rows of each kind, skipped ones by reason. */
export function counts({ rows }: { readonly rows: readonly ReadRow[] }): Record<string, number> {
  const found: Record<string, number> = {}
  for (const row of rows) {
    const key = row.kind === 'skipped' ? row.reason : row.kind
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

/** Observations in a line each: reporter, partner, flow, classification, product, period, value, unit, valuation. */
export const lines = (reading: WholeReading): string[] =>
  observationsOf(reading).map((o) =>
    [
      o.reporter,
      o.partner,
      o.flow,
      o.classification || '-',
      o.product,
      formatPeriod(o.period),
      o.value,
      o.unit,
      o.valuation,
    ]
      .join(' ')
      .trim(),
  )
