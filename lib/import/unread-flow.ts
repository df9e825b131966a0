import { readFlow } from './fields/flow'
import type { RowContext } from './formats/format'
import { finding, type Finding } from './problem'
import { unreadColumns } from './row-part'

const SHORTEST = 3

/** The exports and imports that the cells of a column name. */
function flowsIn(cells: readonly string[]): ReadonlySet<string> {
  const texts = new Set(cells.map((cell) => cell.trim()).filter((text) => text.length >= SHORTEST))
  if (texts.size > 20) return new Set()
  const readings = [...texts].map((text) => readFlow(text, false))
  return new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))
}

/**
 * A column that names exports and imports while one flow was stated for the whole file and nothing is read from it: every
 * row is then taken for that flow.
 */
export function unreadFlow(context: RowContext): Finding[] {
  const { columns, choices, firstRows, header } = context
  const stated = choices.mapping?.constants.flow ?? choices.constants?.flow
  if (stated === undefined || columns.positions.has('flow')) return []
  const at = unreadColumns(columns).find((column) => {
    const flows = flowsIn(firstRows.map((cells) => cells[column] ?? ''))
    return flows.has('X') && flows.has('M')
  })
  return at === undefined ? [] : [finding('W_FLOW_UNREAD', { name: header[at] ?? '', flow: stated })]
}
