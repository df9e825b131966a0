import { existsSync, readFileSync } from 'node:fs'
import type { ReadRow } from '../../../lib/import/types'
import { formatPeriod } from '../../../lib/trade/period'
import type { WholeReading } from '../reading'

/** A row in one line: its observation, its reason for being left out, or its problems. */
export function lineOf(row: ReadRow): string {
  if (row.kind === 'skipped') return row.reason
  if (row.kind === 'refused') return row.problems.map(({ code, column }) => `${code} ${column}`).join() || 'refused'
  const { reporter, partner, flow, classification, product, valuation, period, value, unit, status } = row.observation
  const parts = [reporter, partner, flow, classification, product, formatPeriod(period), value, unit, valuation, status]
  return parts.join(' ')
}

export const linesOf = ({ rows }: WholeReading): string[] => rows.map(lineOf)

const SAMPLES = new URL('../../../../shared/samples/', import.meta.url)

/** Whether the real files are there; they are not part of the program. */
export const haveSamples = existsSync(SAMPLES)
export const sample = (name: string): Buffer => readFileSync(new URL(name, SAMPLES))
