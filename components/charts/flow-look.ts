import type { SummaryFlow } from '@/lib/trade/flow'

/** How a flow is drawn everywhere: colour, width, and the shape at its end, so that colour is never alone. */
export interface FlowLook {
  readonly colour: string
  readonly text: string
  readonly width: number
  readonly shape: 'circle' | 'square' | 'diamond'
}

export const FLOW_LOOK: Readonly<Record<SummaryFlow, FlowLook>> = {
  X: { colour: 'var(--flow-exports)', text: 'var(--flow-exports-text)', width: 2, shape: 'circle' },
  M: { colour: 'var(--flow-imports)', text: 'var(--flow-imports-text)', width: 2, shape: 'square' },
  T: { colour: 'var(--flow-total)', text: 'var(--ink)', width: 2.5, shape: 'diamond' },
  B: { colour: 'var(--flow-balance)', text: 'var(--ink-muted)', width: 1.5, shape: 'square' },
}

export const sectorColour = (id: string): string => `var(--sector-${id})`
