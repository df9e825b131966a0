import pg from 'pg'
import { closeDatabase, database, openPool } from '../../lib/store/database'

type Sent = Parameters<pg.Client['query']>
type Recordable = { query(...sent: unknown[]): unknown }

/** The statements behind a call, and the same alone. */
export interface BareSql {
  /** what `work` sends to the database: texts and values as they are */
  record(work: () => Promise<unknown>): Promise<readonly Sent[]>
  /** milliseconds for the statements one after the other on one connection, their rows read */
  replay(statements: readonly Sent[]): Promise<number>
  close(): Promise<void>
}

/** Lets `lib/store` run in this process against the database, listening to every statement. */
export async function listenToStore(databaseUrl: string): Promise<BareSql> {
  process.env.DATABASE_URL = databaseUrl
  let heard: Sent[] | null = null
  database().on('connect', (client) => {
    const listening: Recordable = client as unknown as Recordable
    const send = listening.query.bind(client)
    listening.query = (...sent: unknown[]) => {
      const [first] = sent
      // The pool hands over a callback as well; a statement is what can be sent again.
      if (typeof first === 'string' || (typeof first === 'object' && first !== null && !('submit' in first)))
        heard?.push(copyOf(sent.filter((part) => typeof part !== 'function')))
      return send(...sent)
    }
  })
  const pool = openPool(databaseUrl)
  const client = await pool.connect()
  return {
    record: async (work) => {
      heard = []
      await work()
      const statements = heard
      heard = null
      return statements
    },
    replay: async (statements) => {
      const started = performance.now()
      for (const sent of statements) await (client as unknown as Recordable).query(...copyOf([...sent]))
      return performance.now() - started
    },
    close: async () => {
      client.release()
      await pool.end()
      await closeDatabase()
    },
  }
}

/** pg writes into the objects it is given. */
const copyOf = (sent: readonly unknown[]): Sent =>
  sent.map((part) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? { ...part } : part)) as Sent
