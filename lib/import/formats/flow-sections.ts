import type { Flow } from '../../trade/flow'
import { isBlankText } from '../cell-text'
import { readFlow } from '../fields/flow'
import { flowHeader } from '../flow-header'
import type { ReadRow } from '../types'
import type { RowReader } from './format'

const LONGEST = 60
const SHORTEST = 3
const NUMBERING = /^(?:\d{1,2}|[ivx]{1,3}|[a-c])[.)]\s*/i
/** What the last row of a section is called as well. */
const SUMS = /^(?:total|trade)$/i

/**
 * The flow that a row names besides its figures and nothing else: `EXPORTS` above the partners that exports went to. Null for
 * any other row. `figures`: the positions of the figures.
 */
function headedFlow(cells: readonly string[], figures: ReadonlySet<number>): Flow | null {
  let said: string | null = null
  for (const [at, cell] of cells.entries()) {
    if (figures.has(at) || isBlankText(cell)) continue
    if (said !== null || cell.length > LONGEST) return null
    said = cell.trim()
  }
  const text = (said ?? '').replace(NUMBERING, '').replace(/\s*:$/, '')
  if (text.length < SHORTEST || SUMS.test(text)) return null
  const header = flowHeader(text)
  const flow = header?.period === '' ? readFlow(header.flow, false) : null
  return flow?.ok ? flow.value : null
}

const hasFigures = (cells: readonly string[], figures: ReadonlySet<number>): boolean =>
  [...figures].some((at) => !isBlankText(cells[at] ?? ''))

/** Whether rows that name a flow head the rows of a table: each of two flows has others below it. */
export function hasFlowSections(rows: ReadonlyArray<readonly string[]>, at: readonly number[]): boolean {
  const figures = new Set(at)
  const headed = new Set<Flow>()
  let last: Flow | null = null
  for (const cells of rows) {
    const flow = headedFlow(cells, figures)
    if (flow === null && last !== null && hasFigures(cells, figures)) headed.add(last)
    last = flow ?? last
  }
  return headed.size > 1
}

/**
 * Reads a table whose rows may be headed by flows. `read` reads a row of a flow, of none where no heading stands above it. A
 * heading without figures is a line of text; its figures, `sections`, are the sum of what stands below it.
 */
export function inSections(
  at: readonly number[],
  sections: boolean,
  read: (flow: Flow | null) => RowReader,
): RowReader {
  const figures = new Set(at)
  let flow: Flow | null = null
  const readers = new Map<Flow | null, RowReader>()
  return (cells, line) => {
    const headed = headedFlow(cells, figures)
    const isSum = headed !== null && hasFigures(cells, figures)
    if (headed !== null && (sections || !isSum)) {
      flow = headed
      if (!isSum) return { kind: 'skipped', line, reason: 'S_NOTE' }
      return at.map((figure): ReadRow => ({ kind: 'skipped', line, figure, reason: 'S_SECTION' }))
    }
    const reader = readers.get(flow) ?? read(flow)
    readers.set(flow, reader)
    return reader(cells, line)
  }
}
