import { HtmlRows, type HtmlRow } from './html-rows'

/** Rows before the table that are read as what stands above it. */
const ABOVE = 15

/**
 * The number of the table with the most cells that have text; null for a page without a table of two rows and two
 * columns.
 */
export async function largestTable(text: AsyncIterable<string>): Promise<number | null> {
  const reader = new HtmlRows()
  const sizes = new Map<number, { rows: number; cells: number }>()
  let best: { table: number; cells: number } | null = null
  const add = ({ table, cells }: HtmlRow): void => {
    const filled = cells.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0)
    if (table === 0 || filled < 2) return
    // Tables that ended long ago are forgotten: the largest of them is kept.
    if (sizes.size > 1_000) sizes.clear()
    const size = sizes.get(table) ?? { rows: 0, cells: 0 }
    size.rows++
    size.cells += filled
    sizes.set(table, size)
    if (size.rows > 1 && size.cells > (best?.cells ?? 0)) best = { table, cells: size.cells }
  }
  for await (const chunk of text) reader.push(chunk).forEach(add)
  reader.end().forEach(add)
  return (best as { table: number } | null)?.table ?? null
}

/**
 * A table of a web page as text with tabs, and above it what the page says before the table. A row stands in the line of
 * the file that it begins in, or below where the file has several rows in a line.
 */
export async function* tableText(text: AsyncGenerator<string>, table: number): AsyncGenerator<string> {
  const reader = new HtmlRows()
  let line = 1
  let above: HtmlRow[] = []
  let started = false
  const written = (row: HtmlRow): string => {
    const gap = '\n'.repeat(Math.max(0, row.line - line))
    line += gap.length + 1
    return `${gap}${row.cells.map(tabCell).join('\t')}\n`
  }
  const take = (rows: readonly HtmlRow[]): string => {
    let out = ''
    for (const row of rows) {
      if (row.table === table) {
        out += above.map(written).join('') + written(row)
        above = []
        started = true
      } else if (!started) above = [...above, row].slice(-ABOVE)
    }
    return out
  }
  for await (const chunk of text) {
    const out = take(reader.push(chunk))
    if (out !== '') yield out
  }
  yield take(reader.end())
}

const tabCell = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
