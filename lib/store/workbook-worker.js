/**
 * Reads a workbook in a thread of its own, which can be ended: see `read-workbook.ts`. Plain JavaScript, because threads
 * are started without the loader for TypeScript.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readOds, streamOdsRows } from 'hucre/ods'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'

const { zip, kind, mostText, mostRows } = workerData

/** @type {Error & { tooLarge?: boolean }} */
const tooLarge = Object.assign(new Error('too large'), { tooLarge: true })

/** Digits of figures that people type; what differs from such a figure only beyond 15 digits is what binary sums leave. */
const TYPED_DIGITS = 12
const digitsOf = (number) =>
  String(number)
    .replace(/e.*/, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length

/**
 * A number as decimal text, never with an exponent: the shortest that gives the same number again, and 0.3 for the
 * 0.30000000000000004 of 0.1 + 0.2, as the sheet shows it.
 */
function decimalText(number) {
  const shown = Number(number.toPrecision(15))
  const text = String(digitsOf(shown) <= TYPED_DIGITS ? shown : number)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign, first, rest = '', power] = match
  const digits = first + rest
  const point = 1 + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

/** A date as `2024-03-01`, with its time where it has one. */
function dateText(date) {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

function cellText(value) {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return decimalText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  const text = String(value).replace(/[\t\r\n]+/g, ' ')
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function rowCells(values) {
  let end = values.length
  while (end > 0 && (values[end - 1] === null || values[end - 1] === undefined || values[end - 1] === '')) end--
  return values.slice(0, end).map(cellText)
}

/** The rows that hold something, each with as many cells as the widest has, as a spreadsheet saves them as text. */
async function sheetText(source, room) {
  const rows = []
  let next = 0
  let width = 0
  for await (const row of source) {
    // A row that stands in the wrong place would give all after it a wrong number.
    if (!Number.isInteger(row.index) || row.index < next) throw new Error('rows out of order')
    if (row.index >= mostRows) throw tooLarge
    const cells = rowCells(row.values)
    width = Math.max(width, cells.length)
    rows.push({ before: row.index - next, filled: cells.length, text: cells.join(',') })
    next = row.index + 1
  }
  const encoder = new TextEncoder()
  const chunks = []
  let size = 0
  let pending = ''
  const flush = () => {
    const bytes = encoder.encode(pending)
    pending = ''
    size += bytes.length
    if (size > room) throw tooLarge
    chunks.push(bytes)
  }
  for (const { before, filled, text } of rows) {
    const padding = filled === 0 ? '' : ','.repeat(width - filled)
    pending += `${'\n'.repeat(before)}${text}${padding}\n`
    if (pending.length > 65_536) flush()
  }
  flush()
  return Buffer.concat(chunks)
}

/** The sheets that are not hidden, each once; in an OpenDocument none is told to be. */
async function visibleSheets() {
  const visible = new Map()
  const sheets = ({ name, index, hidden, veryHidden }) => {
    if (!hidden && !veryHidden) visible.set(index, { name, index })
    return false
  }
  await (kind === 'ods' ? readOds(zip, { sheets }) : readXlsx(zip, { sheets }))
  return [...visible.values()]
}

const rowsOf = (index) =>
  kind === 'ods' ? streamOdsRows(zip, { sheets: [index] }) : streamXlsxRows(zip, { sheet: index })

async function read() {
  const visible = await visibleSheets()
  const sheets = []
  let room = mostText
  for (const { name, index } of visible) {
    const text = await sheetText(rowsOf(index), room)
    room -= text.length
    sheets.push({ name, text })
  }
  return { sheets }
}

parentPort?.postMessage(await read().catch((error) => ({ reason: error.tooLarge === true ? 'too_large' : 'damaged' })))
