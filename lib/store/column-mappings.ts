import { createHash } from 'node:crypto'
import type pg from 'pg'
import { foldHeader, headerCells } from '../import/columns'
import type { Mapping } from '../import/mapping'
import { fileProblem } from '../import/problem'
import { sampledCell, type RawSample } from '../import/raw-sample'
import type { ReadEvent } from '../import/types'
import { timeText } from './revision-filter'

type Queryable = Pick<pg.ClientBase, 'query'>

/** A header without regard to case, blanks and marks, as the key of what is known about it. */
function headerKey(header: readonly string[]): string {
  const names = headerCells(header).map((name) => foldHeader(sampledCell(name)))
  return createHash('sha256').update(JSON.stringify(names)).digest('hex')
}

/** Remembers how a file was read, for files with the same header. The line of the header may be another there. */
export async function rememberMapping(client: Queryable, header: readonly string[], mapping: Mapping): Promise<void> {
  const { headerLine: _, ...kept } = mapping
  await client.query(
    `INSERT INTO column_mapping (header_sha256, header, mapping) VALUES ($1, $2, $3)
     ON CONFLICT (header_sha256) DO UPDATE SET header = excluded.header, mapping = excluded.mapping, created_at = now()`,
    [headerKey(header), header, JSON.stringify(kept)],
  )
}

/** How files with some header are read; `key` names it, `createdAt` is an ISO date-time in UTC. */
export interface RememberedMapping {
  readonly key: string
  /** The names of the columns as they stood. */
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly createdAt: string
}

/** How many are listed. */
const MOST = 1_000

/** What was said of the columns of files, the newest first. */
export async function rememberedMappings(client: Queryable): Promise<RememberedMapping[]> {
  const { rows } = await client.query<RememberedMapping>(
    `SELECT header_sha256 AS key, header, mapping, ${timeText('created_at')} AS "createdAt"
     FROM column_mapping ORDER BY created_at DESC, header_sha256 LIMIT ${MOST}`,
  )
  return rows
}

/** Forgets how files with a header are read. `false` where nothing was known of it. */
export async function forgetMapping(client: Queryable, key: string): Promise<boolean> {
  const { rowCount } = await client.query('DELETE FROM column_mapping WHERE header_sha256 = $1', [key])
  return (rowCount ?? 0) > 0
}

/** How a file with one of these rows as its header was read; null where there was none. */
async function rememberedMapping(client: Queryable, { rows }: RawSample): Promise<Mapping | null> {
  const lineOf = new Map(rows.toReversed().map(({ line, cells }) => [headerKey(cells), line]))
  const found = await client.query<{ key: string; mapping: Mapping }>(
    `SELECT header_sha256 AS key, mapping FROM column_mapping WHERE header_sha256 = ANY($1)`,
    [[...lineOf.keys()]],
  )
  const first = found.rows.toSorted((a, b) => (lineOf.get(a.key) ?? 0) - (lineOf.get(b.key) ?? 0))[0]
  return first ? { ...first.mapping, headerLine: lineOf.get(first.key) ?? 1 } : null
}

/**
 * Reads a file; where no format knows its header and a person once said what its columns are, it is read so, with a word
 * about it. `onMapping` hears of that before the first row.
 */
export async function* readWithMemory(
  client: Queryable,
  read: (mapping?: Mapping) => AsyncIterable<ReadEvent>,
  onMapping: (mapping: Mapping) => void,
): AsyncGenerator<ReadEvent> {
  for await (const event of read()) {
    const unknown = event.kind === 'file-error' && event.problem.code !== 'E_MAPPING' && event.sample
    const mapping = unknown ? await rememberedMapping(client, unknown) : null
    if (!mapping) {
      yield event
      continue
    }
    onMapping(mapping)
    for await (const again of read(mapping)) {
      if (again.kind !== 'head') yield again
      else {
        const { headerLine } = again.head
        yield { ...again, warnings: [...again.warnings, fileProblem('W_MAPPING_REMEMBERED', {}, headerLine)] }
      }
    }
    return
  }
}
