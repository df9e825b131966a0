import { MAX_CELL } from './cell-text'
import { HtmlTags } from './html-tags'
import { htmlText } from './html-text'

/** A row of a table of a web page; `table`: the number of the table, from 1; 0 for text outside of any. */
export interface HtmlRow {
  readonly table: number
  /** The line in the file that it begins in, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

interface Cell {
  text: string
  readonly columns: number
  readonly rows: number
}

/** A table that is open, with the cells that reach down into its next rows. */
interface Table {
  readonly number: number
  line: number
  cells: Cell[] | null
  cell: Cell | null
  spans: Array<{ text: string; rows: number } | undefined>
}

const MOST_CELLS = 1_100
const BREAKS = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'body'])
const DEEPEST = 50

const spanOf = (attributes: string, name: string): number => {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), 1000)
}

/**
 * The rows of all tables of a web page in the order they end, and the lines of text outside of tables. A cell that spans
 * columns is followed by empty ones, one that spans rows stands in each of them. Of a cell of a long text the start is
 * kept, long enough to be told as too long.
 */
export class HtmlRows {
  #tables = 0
  #open: Table[] = []
  #rows: HtmlRow[] = []
  #loose = ''
  #looseLine = 1
  readonly #tags = new HtmlTags({
    text: (text) => this.#text(text),
    open: (name, attributes, line) => this.#begin(name, attributes, line),
    close: (name) => this.#end(name),
  })

  /** Takes a chunk in; gives the rows that it completes. */
  push(chunk: string): readonly HtmlRow[] {
    this.#tags.push(chunk)
    return this.#taken()
  }

  end(): readonly HtmlRow[] {
    this.#tags.end()
    while (this.#open.length > 0) this.#end('table')
    this.#flushLoose(1)
    return this.#taken()
  }

  #taken(): readonly HtmlRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #text(text: string): void {
    const table = this.#open.at(-1)
    if (!table) this.#loose = longer(this.#loose, text)
    else if (table.cell) table.cell.text = longer(table.cell.text, text)
  }

  #begin(name: string, attributes: string, line: number): void {
    const table = this.#open.at(-1)
    if (BREAKS.has(name)) {
      if (table) this.#text(' ')
      else this.#flushLoose(line)
    }
    if (name === 'table' && this.#open.length < DEEPEST) {
      this.#tables++
      this.#open.push({ number: this.#tables, line, cells: null, cell: null, spans: [] })
    } else if (table && name === 'tr') {
      this.#endRow(table)
      table.line = line
      table.cells = []
    } else if (table && (name === 'td' || name === 'th')) {
      endCell(table)
      if (!table.cells) table.line = line
      table.cells ??= []
      table.cell = { text: '', columns: spanOf(attributes, 'colspan'), rows: spanOf(attributes, 'rowspan') }
    }
  }

  #end(name: string): void {
    const table = this.#open.at(-1)
    if (!table) return
    if (name === 'td' || name === 'th') endCell(table)
    else if (name === 'tr') this.#endRow(table)
    else if (name === 'table') {
      this.#endRow(table)
      this.#open.pop()
    }
  }

  #endRow(table: Table): void {
    endCell(table)
    if (!table.cells) return
    const cells: string[] = []
    const fillSpans = (): void => {
      for (let span = table.spans[cells.length]; span; span = table.spans[cells.length]) {
        if (--span.rows === 0) table.spans[cells.length] = undefined
        cells.push(span.text)
      }
    }
    for (const { text, columns, rows } of table.cells) {
      fillSpans()
      const shown = htmlText(text)
      for (let i = 0; i < columns && cells.length < MOST_CELLS; i++) {
        if (rows > 1) table.spans[cells.length] = { text: i === 0 ? shown : '', rows: rows - 1 }
        cells.push(i === 0 ? shown : '')
      }
    }
    fillSpans()
    table.cells = null
    this.#rows.push({ table: table.number, line: table.line, cells })
  }

  #flushLoose(line: number): void {
    const text = htmlText(this.#loose)
    this.#loose = ''
    if (text !== '') this.#rows.push({ table: 0, line: this.#looseLine, cells: [text] })
    this.#looseLine = line
  }
}

function endCell(table: Table): void {
  if (!table.cell) return
  if (table.cells && table.cells.length < MOST_CELLS) table.cells.push(table.cell)
  table.cell = null
}

const longer = (text: string, more: string): string =>
  text.length > 2 * MAX_CELL ? text : text + more.slice(0, 2 * MAX_CELL)
