import { createGunzip } from 'node:zlib'
import { visibleText } from './cell-text'
import { ArchiveError } from './archive-error'
import { ByteSource } from './byte-source'
import { sniffContainer, SNIFFED } from './container'
import { inflated, UNPACKED_PIECE } from './inflate'
import { zipMembers } from './zip'

export type Open = () => AsyncIterable<Uint8Array>
/** As `Open`; `count` hears of the bytes of the file itself as they are read. */
export type CountedOpen = (count?: (length: number) => void) => AsyncIterable<Uint8Array>

const MOST_TABLES = 200
const NO_FILE = /^__MACOSX\/|(?:^|\/)\.[^/]*$|\/$/
const TABLE = /\.(?:csv|tsv|tab|xlsx|ods)$/i
const WORKBOOK = /\.(?:xlsx|ods)$/i
const MAYBE_TABLE = /\.(?:txt|dat|asc)$|(?:^|\/)[^./]+$/i
const ARCHIVE = /\.(?:zip|gz|tgz|bz2|xz|7z|rar|tar|zst)$/i
const SPREADSHEET = /^(?:xl\/|\[Content_Types\]\.xml$)/

/** A table in a zip: its place among the members, from 0, and its name as text. */
export interface ZippedTable {
  readonly index: number
  readonly name: string
}

/** Whether a table of a zip is a workbook, which is read from a file of its own only. */
export const isZippedWorkbook = ({ name }: ZippedTable): boolean => WORKBOOK.test(name)

/**
 * The text of a file that may be packed: a gzip is inflated and the one table of a zip is taken, as they stream; anything
 * else comes as it is. Nothing is unpacked twice over. `tableIn`: how the table of a zip is found.
 * @throws ArchiveError while it is read
 */
export function unpacked(open: Open, tableIn: (open: Open) => Promise<ZippedTable> = onlyTable): CountedOpen {
  let table: Promise<ZippedTable> | undefined
  return async function* read(count = () => undefined) {
    const source = new ByteSource(counted(open(), count))
    try {
      const kind = sniffContainer(await source.peek(SNIFFED))
      if (kind === 'gzip') yield* unnested(inflated(source, createGunzip({ chunkSize: UNPACKED_PIECE })))
      else if (kind === 'zip') yield* unnested(openZipped(source, (await (table ??= tableIn(open))).index))
      else for (let chunk = await source.take(1 << 20); chunk; chunk = await source.take(1 << 20)) yield chunk
    } finally {
      await source.close()
    }
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length)
    yield chunk
  }
}

/** An archive in an archive is refused. */
async function* unnested(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = new ByteSource(bytes)
  try {
    const kind = sniffContainer(await source.peek(SNIFFED))
    if (kind === 'gzip' || kind === 'zip' || kind === 'archive') throw new ArchiveError('nested')
    for (let chunk = await source.take(1 << 20); chunk; chunk = await source.take(1 << 20)) yield chunk
  } finally {
    await source.close()
  }
}

/**
 * The table of a zip that is known to have one: where its name says so, found without going through the whole zip.
 * @throws ArchiveError
 */
export async function firstTable(open: Open): Promise<ZippedTable> {
  const source = new ByteSource(open())
  try {
    let index = 0
    for await (const member of zipMembers(source)) {
      const name = visibleText(member.name)
      if (TABLE.test(name) && !NO_FILE.test(name)) return { index, name }
      index++
    }
  } finally {
    await source.close()
  }
  return onlyTable(open)
}

async function onlyTable(open: Open): Promise<ZippedTable> {
  const [first, second] = await zippedTables(open)
  if (!first) throw new ArchiveError('no_table')
  if (second) throw new ArchiveError('several', `${first.name}, ${second.name}`)
  return first
}

/**
 * The tables of a zip in its order: its CSV and TSV files and workbooks, or where it has none of those its plain text files. What a file
 * system adds (folders, hidden files) is none. Empty for a file that is no zip.
 * @throws ArchiveError
 */
export async function zippedTables(open: Open): Promise<ZippedTable[]> {
  const source = new ByteSource(open())
  try {
    if (sniffContainer(await source.peek(SNIFFED)) !== 'zip') return []
    const names: ZippedTable[] = []
    let index = 0
    for await (const { name } of zipMembers(source)) names.push({ index: index++, name: visibleText(name) })
    return tablesAmong(names.filter(({ name }) => !NO_FILE.test(name)))
  } finally {
    await source.close()
  }
}

function tablesAmong(members: readonly ZippedTable[]): ZippedTable[] {
  if (members.some(({ name }) => SPREADSHEET.test(name))) throw new ArchiveError('spreadsheet')
  const sure = members.filter(({ name }) => TABLE.test(name))
  const tables = sure.length > 0 ? sure : members.filter(({ name }) => MAYBE_TABLE.test(name))
  if (tables.length > MOST_TABLES) throw new ArchiveError('too_many')
  if (tables.length > 0) return tables
  const packed = members.find(({ name }) => ARCHIVE.test(name))
  throw packed ? new ArchiveError('nested', packed.name) : new ArchiveError('no_table')
}

/** The bytes of one member of a zip. @throws ArchiveError */
export async function* zippedTable(open: Open, index: number): AsyncGenerator<Uint8Array> {
  const source = new ByteSource(open())
  try {
    yield* openZipped(source, index)
  } finally {
    await source.close()
  }
}

async function* openZipped(source: ByteSource, index: number): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const member of zipMembers(source)) {
    if (at++ !== index) continue
    yield* member.bytes
    return
  }
  throw new ArchiveError('damaged')
}
