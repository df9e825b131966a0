import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyMigrations } from '../../lib/server/migrations'
import { prepareData } from '../../lib/store/prepare-data'
import type { BenchServer } from './databases'
import { writeImportFiles } from './import-files'

/** What a process of `import-once.ts` tells. */
export interface OnceResult {
  readonly seconds: Readonly<Record<string, number>>
  readonly rows: { readonly read: number; readonly added: number; readonly changed: number; readonly refused: number }
  readonly peakBytes: number
}

/** One import beside what bounds it from below. */
export interface ImportResult {
  readonly name: string
  /** seconds of receiving, previewing and committing, and of their sum */
  readonly receive: number
  readonly preview: number
  readonly commit: number
  readonly total: number
  /** seconds of COPY of the same rows, taken just before, and of reading the file alone */
  readonly copy: number
  readonly reading: number
  /** total by copy, and its aim */
  readonly ratio: number
  readonly aim: number
  readonly peakBytes: number
}

export interface ImportMeasures {
  readonly rows: number
  readonly imports: ImportResult[]
  /** seconds of reading a file without an error and one with an error in every row */
  readonly clean: number
  readonly broken: number
  /** seconds until the preview of each stands */
  readonly cleanPreview: number
  readonly brokenPreview: number
}

export const IMPORT_AIMS = { own: 1.5, replacing: 2, comtrade: 2.5, broken: 1.5, peakBytes: 300_000_000 } as const

/**
 * Imports of so many rows, from the file to committed, each in a process of its own; just before each the same rows by
 * COPY into a table with the same keys, indexes and checks, and the reading of the file alone.
 * @param onResult is told of each import as soon as it is done
 */
export async function measureImports(
  server: BenchServer,
  rows: number,
  onResult: (result: ImportResult) => void,
): Promise<ImportMeasures> {
  const files = await writeImportFiles(server.folder, rows)
  const url = await server.fresh('bench_import')
  await applyMigrations(url, 'prisma/migrations')
  await prepareData(url, { seed: false, dataFolder: server.folder })
  const imports: ImportResult[] = []
  const measure = async (name: string, path: string, aim: number, expected: 'added' | 'changed'): Promise<void> => {
    const copy = await copyTime(url, files.copy)
    const reading = (await once('read', path, url, server.folder)).seconds.read!
    const done = await once('import', path, url, server.folder)
    if (done.rows[expected] !== rows) throw new Error(`${name}: ${JSON.stringify(done.rows)}`)
    const { receive = 0, preview = 0, commit = 0 } = done.seconds
    const total = receive + preview + commit
    const result = { name, receive, preview, commit, total, copy, reading, ratio: total / copy, aim }
    imports.push({ ...result, peakBytes: done.peakBytes })
    onResult(imports.at(-1)!)
  }
  await measure('own form, empty database', files.own, IMPORT_AIMS.own, 'added')
  await measure('own form, every value replaced', files.replacing, IMPORT_AIMS.replacing, 'changed')
  await empty(url)
  await measure('UN Comtrade, empty database', files.comtrade, IMPORT_AIMS.comtrade, 'added')
  await empty(url)
  const read = async (path: string): Promise<number> => (await once('read', path, url, server.folder)).seconds.read!
  const preview = async (path: string): Promise<number> => {
    const { receive = 0, preview: previewed = 0 } = (await once('preview', path, url, server.folder)).seconds
    return receive + previewed
  }
  return {
    rows,
    imports,
    clean: await read(files.own),
    broken: await read(files.broken),
    cleanPreview: await preview(files.own),
    brokenPreview: await preview(files.broken),
  }
}

function once(what: 'read' | 'preview' | 'import', path: string, url: string, folder: string): Promise<OnceResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/import-once.ts', what, path, url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(said) as OnceResult) : reject(new Error(`${what} of ${path} ended with ${code}`)),
    ),
  )
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Seconds of COPY into an empty table with the keys, indexes and checks of `observation`, committed. */
const copyTime = (url: string, path: string): Promise<number> =>
  withClient(url, async (client) => {
    await client.query('CREATE TABLE copied (LIKE observation INCLUDING ALL)')
    await client.query('CHECKPOINT').catch(() => undefined)
    const started = performance.now()
    await pipeline(createReadStream(path), client.query(copyFrom('COPY copied FROM STDIN')))
    const seconds = (performance.now() - started) / 1000
    await client.query('DROP TABLE copied')
    return seconds
  })

const empty = (url: string): Promise<unknown> =>
  withClient(url, (client) =>
    client.query(
      'TRUNCATE observation, revision, sector_total, flow_overview, series, bilateral_flow, refused_rows, import CASCADE',
    ),
  )
