import type { SummaryFlow } from './flow'
import type { FlowSummary, Summary } from './summary'
import { isComplete } from './tiling'

/** One fact of a headline: a flow's value and what became of it. */
export interface HeadlineFact {
  readonly flow: SummaryFlow
  readonly summary: FlowSummary
  /** `none`: no growth can be given, since a side is missing or incomplete. */
  readonly change: 'more' | 'less' | 'same' | 'none'
}

/** What a headline says: one flow first, then the others that are known. */
export interface Headline {
  readonly lead: HeadlineFact
  readonly others: readonly HeadlineFact[]
}

const ORDER: readonly SummaryFlow[] = ['X', 'M', 'T', 'B']

/** Change as words need it: below half a tenth of a per cent it is "as much as". */
function factOf(flow: SummaryFlow, summary: FlowSummary): HeadlineFact {
  const { growth } = summary
  const change = growth === null ? 'none' : Math.abs(growth) < 0.0005 ? 'same' : growth > 0 ? 'more' : 'less'
  return { flow, summary, change }
}

/**
 * The facts of a headline, led by the flow asked for, else by exports, imports, total in this order. Null when no flow is
 * complete in the period: then there is nothing to say but that.
 */
export function headlineOf(summary: Summary, flow: SummaryFlow | null): Headline | null {
  const facts = ORDER.map((each) => factOf(each, summary.flows[each])).filter((fact) => isComplete(fact.summary.value))
  const lead = facts.find((fact) => fact.flow === flow) ?? facts[0]
  if (!lead) return null
  const others = flow ? [] : facts.filter((fact) => fact !== lead && fact.flow !== 'B')
  return { lead, others }
}
