import { readFlow } from './fields/flow'
import { readMultiplier } from './fields/multiplier'
import type { RowContext } from './formats/format'
import { isPart } from './header-dimension'
import { finding, type Finding } from './problem'
import { unreadColumns } from './row-part'

const SHORTEST = 3
const MOST = 20
const MOST_NAMED = 5
const YEAR = /^\d{4}$/
/** Names under which numbers are parts of a year or multipliers. */
const PARTS = /month|quarter|trimest|semest|half|monat|quartal|halbjahr|mois|\bmes\b|месяц|квартал|полугод/iu
const SCALES = /scale|mult|factor|faktor|масштаб|множитель/iu

/** The different texts of a column; none where there are too many to mean a few things. */
function textsAt(rows: RowContext['firstRows'], at: number): readonly string[] {
  const texts = new Set<string>()
  for (const cells of rows) {
    const text = (cells[at] ?? '').trim()
    if (text !== '') texts.add(text)
    if (texts.size > MOST) return []
  }
  return [...texts]
}

const flowOf = (text: string): string | null => {
  const reading = text.length < SHORTEST ? null : readFlow(text, false)
  return reading?.ok ? reading.value : null
}
const isNamed = (name: string, names: RegExp, texts: readonly string[]): boolean =>
  names.test(name) || texts.every((text) => /\p{L}/u.test(text))

/**
 * Columns that nothing is read from, although they change what every figure means: the flow while one was stated for the
 * whole file, the part of the year that is read, a multiplier.
 */
export function unreadMeaning(context: RowContext): Finding[] {
  const { columns, choices, firstRows, header } = context
  const flow = choices.mapping?.constants.flow ?? choices.constants?.flow
  const isOpen = (field: string): boolean => !columns.positions.has(field)
  const periodAt = columns.positions.get('period')
  const years = periodAt === undefined ? [] : textsAt(firstRows, periodAt)
  const isYearly = years.length > 0 && years.every((text) => YEAR.test(text)) && isOpen('part')
  const found = unreadColumns(columns).flatMap((at) => {
    const name = header[at] ?? ''
    const texts = textsAt(firstRows, at)
    if (texts.length === 0) return []
    const flows = new Set(texts.map(flowOf))
    const isFlow = flow !== undefined && isOpen('flow') && flows.has('X') && flows.has('M')
    if (isFlow) return [finding('W_UNREAD', { kind: 'flow', name, said: flow })]
    if (isYearly && texts.every(isPart) && isNamed(name, PARTS, texts))
      return [finding('W_UNREAD', { kind: 'part', name, said: years[0] ?? '' })]
    const powers = texts.map((text) => readMultiplier(text))
    const isScale = powers.every(({ ok }) => ok) && powers.some((power) => power.ok && power.value > 0)
    if (isScale && isNamed(name, SCALES, texts))
      return [finding('W_UNREAD', { kind: 'scale', name, said: texts[0] ?? '' })]
    return []
  })
  return found.slice(0, MOST_NAMED)
}
