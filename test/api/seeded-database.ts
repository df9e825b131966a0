import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '@/lib/store/database'
import { prepareData } from '@/lib/store/prepare-data'
import { receiveUpload } from '@/lib/store/import-files'
import { previewImport } from '@/lib/store/import-preview'
import { commitImport } from '@/lib/store/import-commit'
import { monthNow } from '@/lib/store/import-store'
import { openPool } from '@/lib/store/database'
import { freshDatabase, type TestDatabase } from '../database'

export interface ServedDatabase {
  readonly database: TestDatabase
  /** Imports a CSV text into a source through the same code that uploads use; `name` is that of its file, and of the source unless that is given. */
  importCsv(csv: string, name: string, source?: string): Promise<void>
  close(): Promise<void>
}

/** A database that the route handlers under test read: migrated, with areas, with or without the seed's figures. */
export async function serveDatabase(options: { seed: boolean }): Promise<ServedDatabase> {
  const database = await freshDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'bilateral-api-'))
  await prepareData(database.url, { seed: options.seed, dataFolder })
  process.env.DATABASE_URL = database.url
  process.env.BILATERAL_DATA = dataFolder
  return {
    database,
    importCsv: async (csv, name, source = name) => {
      const pool = openPool(database.url)
      try {
        const store = { pool, dataFolder, currentMonth: monthNow }
        const bytes = (async function* () {
          yield Buffer.from(csv)
        })()
        const id = await receiveUpload(store, bytes, `${name}.csv`, { maxBytes: Infinity })
        await previewImport(store, id, { source: { id: source } })
        await commitImport(store, id)
      } finally {
        await pool.end()
      }
    },
    close: async () => {
      await closeDatabase()
      await database.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

// Each handler asks for a context of its own.
type Handler = (request: Request, context: never) => Promise<Response>

interface Asked {
  /** What stands in the brackets of the route's address. */
  readonly params?: Readonly<Record<string, string>>
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Calls a route handler as the server would. */
export async function call(
  handler: Handler,
  path: string,
  { params = {}, headers, ...init }: Asked = {},
): Promise<{ status: number; body: Answer; text: string; headers: Headers }> {
  const request = new Request(`http://127.0.0.1:3000${path}`, {
    ...init,
    headers: { host: '127.0.0.1:3000', ...headers },
  })
  const response = await handler(request, { params: Promise.resolve(params) } as never)
  const text = await response.text()
  const body = response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Answer) : {}
  return { status: response.status, body, text, headers: response.headers }
}

/** An answer as a test reads it: fields are looked at one by one. */
export type Answer = { [field: string]: unknown }

/** Follows a path of fields through an answer. */
export function at(answer: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], answer)
}
