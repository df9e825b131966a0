/**
 * Flows as UN Comtrade and SDMX code them. `T` (total trade, "turnover") is X+M as reported or derived;
 * `B` (balance) is X-M and derived. IMTS 2010 values exports FOB and imports CIF.
 */
export const FLOWS = ['X', 'M', 'RX', 'RM', 'T', 'B'] as const
export type Flow = (typeof FLOWS)[number]

/** The four flows of a summary, in the order they are shown. */
export const SUMMARY_FLOWS = ['X', 'M', 'T', 'B'] as const
export type SummaryFlow = (typeof SUMMARY_FLOWS)[number]

export const VALUATIONS = ['FOB', 'CIF', ''] as const
/** `''` is unknown. */
export type Valuation = (typeof VALUATIONS)[number]

export const isFlow = (text: string): text is Flow => (FLOWS as readonly string[]).includes(text)

/** The mirror of a flow: what the partner reports for the same goods. */
export const MIRROR_FLOW: Readonly<Record<Flow, Flow>> = { X: 'M', M: 'X', RX: 'M', RM: 'X', T: 'T', B: 'B' }
