import { unpacked, type Open } from './archive'
import { visibleText } from './cell-text'
import { decodeText, encodingNamed, type Encoding } from './encoding'
import { largestTable, tableText } from './html-table'
import { workbookKind, workbookTable, type WorkbookReader } from './workbook'

/** A line of a file as a text editor numbers it, without what cannot be seen; `cut` where it goes on. */
export interface QuotedLine {
  readonly line: number
  readonly text: string
  readonly cut: boolean
}

/** Lines shown before and after the one that is asked for, and characters of each. */
const AROUND = 2
const LONGEST = 2_000

/**
 * A line of a file with those around it, read from the start as far as it: empty where the file has no such line. Of a
 * workbook the rows of its table are the lines. Bytes that are wrong in the encoding are shown as such, not refused.
 * @throws ArchiveError, WorkbookError, and what `open` throws
 */
export async function linesAround(
  open: Open,
  line: number,
  { encoding, readWorkbook }: { readonly encoding: string | null; readonly readWorkbook: WorkbookReader },
): Promise<readonly QuotedLine[]> {
  const kind = await workbookKind(open)
  const workbook = kind && (await workbookTable(open, kind, readWorkbook))
  const name: Encoding = workbook ? 'utf-8' : (encodingNamed(encoding ?? '') ?? 'utf-8')
  const textOf = (): AsyncGenerator<string> => decodeText((workbook?.open ?? unpacked(open))(), name, lenient(name))
  const table = workbook ? null : await tableIn(textOf)
  const found = await collect(table === null ? textOf() : tableText(textOf(), table), line)
  return found.some((quoted) => quoted.line === line) ? found : []
}

/** The table of a page of HTML; null for text. */
async function tableIn(textOf: () => AsyncGenerator<string>): Promise<number | null> {
  const text = textOf()
  const first = await text.next()
  await text.return(undefined)
  return !first.done && /^\s*</.test(first.value) ? largestTable(textOf()) : null
}

/** Node's decoders for UTF-8 and UTF-16 put U+FFFD for what is wrong; the others have no wrong bytes. */
function lenient(encoding: Encoding) {
  if (!encoding.startsWith('utf')) return undefined
  const decoder = new TextDecoder(encoding)
  return { write: (chunk: Uint8Array) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

async function collect(text: AsyncGenerator<string>, wanted: number): Promise<readonly QuotedLine[]> {
  const found: QuotedLine[] = []
  let at = 1
  let held = ''
  let isOpen = false
  let afterReturn = false
  const close = (): void => {
    if (at >= wanted - AROUND && at <= wanted + AROUND) {
      found.push({ line: at, text: visibleText(held.slice(0, LONGEST)), cut: held.length > LONGEST })
    }
    held = ''
    isOpen = false
    at++
  }
  for await (const chunk of text) {
    const piece = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk
    if (chunk !== '') afterReturn = chunk.endsWith('\r')
    const lines = piece.split(/\r\n|\r|\n/)
    for (const [i, part] of lines.entries()) {
      if (i > 0) close()
      if (part !== '') isOpen = true
      if (at >= wanted - AROUND && held.length <= LONGEST) held += part.slice(0, LONGEST + 1)
    }
    if (at > wanted + AROUND) {
      await text.return(undefined)
      return found
    }
  }
  if (isOpen) close()
  return found
}
