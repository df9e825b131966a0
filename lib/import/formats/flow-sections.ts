import type { Flow } from '../../trade/flow'
import { isBlankText } from '../cell-text'
import { readFlow } from '../fields/flow'
import { flowHeader, flowInTitle } from '../flow-header'
import type { ReadRow } from '../types'
import type { RowReader } from './format'

const LONGEST = 60
const SHORTEST = 3
const NUMBERING = /^(?:\d{1,2}|[ivx]{1,3}|[a-c])[.)]\s*/i
/** What the last row of a section is called as well. */
const SUMS = /^(?:total|trade)$/i

/** The only text of a row besides its figures; empty where there is none or several. */
function onlyText(cells: readonly string[], figures: ReadonlySet<number>): string {
  let said = ''
  for (const [at, cell] of cells.entries()) {
    if (figures.has(at) || isBlankText(cell)) continue
    if (said !== '' || cell.length > LONGEST) return ''
    said = cell.trim()
  }
  return said
}

/** The flow that a text names and nothing else: `EXPORTS` above the partners that exports went to. Null for any other text. */
function flowNamed(said: string): Flow | null {
  const text = said.replace(NUMBERING, '').replace(/\s*:$/, '')
  if (text.length < SHORTEST || SUMS.test(text)) return null
  const header = flowHeader(text)
  const flow = header?.period === '' ? readFlow(header.flow, false) : null
  return flow?.ok ? flow.value : null
}

const TABLE = /^(?:table|tabelle|tableau|tabla|таблица)\s*[\d.]*\s*[:.–-]?\s*/iu

/** The flow that a title within a table begins with: `Imports by country`. Null where it names the other one too. */
function flowTitled(text: string): Flow | null {
  const [first = ''] = text
    .replace(TABLE, '')
    .replace(NUMBERING, '')
    .split(/[\s,:;(]/)
  const flow = first.length < SHORTEST || SUMS.test(first) ? null : readFlow(first, false)
  return flow?.ok && flowInTitle(text) === flow.value ? flow.value : null
}

const YEAR = /^(?:19|20|21)\d{2}$/

const hasFigures = (cells: readonly string[], figures: ReadonlySet<number>): boolean =>
  [...figures].some((at) => !isBlankText(cells[at] ?? ''))

/** Whether rows that name a flow head the rows of a table: each of two flows has others below it. */
export function hasFlowSections(rows: ReadonlyArray<readonly string[]>, at: readonly number[]): boolean {
  const figures = new Set(at)
  const headed = new Set<Flow>()
  let last: Flow | null = null
  for (const cells of rows) {
    const flow = flowNamed(onlyText(cells, figures))
    if (flow === null && last !== null && hasFigures(cells, figures)) headed.add(last)
    last = flow ?? last
  }
  return headed.size > 1
}

/** The first year that stands alone in a row without figures; null where there is none. */
export function firstYearHeading(rows: ReadonlyArray<readonly string[]>, at: readonly number[]): string | null {
  const figures = new Set(at)
  const years = rows.filter((cells) => !hasFigures(cells, figures)).map((cells) => onlyText(cells, figures))
  return years.find((text) => YEAR.test(text)) ?? null
}

/** What headings say of the rows below them; null where none stands above. */
export interface Section {
  readonly flow: Flow | null
  readonly year: string | null
}

interface Sectioned {
  /** The positions of the figures. */
  readonly figures: readonly number[]
  /** Whether flows head rows, as `hasFlowSections` tells: then figures beside one are the sum of what stands below it. */
  readonly sections: boolean
  /** What nothing else in the table says, so that headings may. */
  readonly says: ReadonlyArray<keyof Section>
}

/**
 * Reads a table whose rows may be headed by flows and years. `read` reads the rows of a section. A heading without figures is a
 * line of text.
 */
export function inSections(
  { figures: at, sections, says }: Sectioned,
  read: (section: Section) => RowReader,
): RowReader {
  const figures = new Set(at)
  const [headsFlow, headsYear] = [says.includes('flow'), says.includes('year')]
  const readers = new Map<string, RowReader>()
  let section: Section = { flow: null, year: null }
  return (cells, line) => {
    const text = onlyText(cells, figures)
    const isSum = hasFigures(cells, figures)
    const flow = headsFlow && text !== '' ? (flowNamed(text) ?? (isSum ? null : flowTitled(text))) : null
    const isHeading = flow !== null && (sections || !isSum)
    if (isHeading) section = { ...section, flow }
    if (isHeading && isSum) {
      return at.map((figure): ReadRow => ({ kind: 'skipped', line, figure, reason: 'S_SECTION' }))
    }
    const isYear = headsYear && !isSum && YEAR.test(text)
    if (isYear) section = { flow: null, year: text }
    if (isHeading || isYear) return { kind: 'skipped', line, reason: 'S_NOTE' }
    const key = `${section.flow} ${section.year}`
    const reader = readers.get(key) ?? read(section)
    readers.set(key, reader)
    return reader(cells, line)
  }
}
