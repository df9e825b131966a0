import { Agent, get } from 'node:http'
import pg from 'pg'
import { listenToStore } from './bare-sql'
import { callsFor, pairAt } from './calls'
import { MONTHLY_SOURCE } from './shape'
import { spreadOf, type Spread } from './statistics'

export const REQUESTS = 100
/** A call takes at most one and a half times its statements and ten milliseconds, and 95 of 100 less than this. */
export const P95_LIMIT = 100

export interface CallResult {
  readonly name: string
  /** of an address asked for the first time */
  readonly first: Spread
  readonly http: Spread
  readonly sql: Spread
  /** bytes of the body as sent, gzipped */
  readonly bytes: number
  readonly allowed: number
  readonly ok: boolean
}

/**
 * Every call from outside over one kept connection, gzipped as browsers ask for it, until the last byte has arrived; after
 * each request its statements alone, so that both feel the same load. Every address is asked once before it counts;
 * those first answers stand beside, since finished pages are kept.
 */
export async function measureCalls(
  origin: string,
  databaseUrl: string,
  onResult: (result: CallResult) => void,
): Promise<CallResult[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const bare = await listenToStore(databaseUrl)
  try {
    const results: CallResult[] = []
    for (const call of callsFor(await highestSeries(databaseUrl))) {
      const requests = Array.from({ length: REQUESTS }, (_, index) => {
        const pair = pairAt(index)
        return { address: call.address(pair, index), pair }
      })
      const first: number[] = []
      const recorded = new Map<string, Awaited<ReturnType<typeof bare.record>>>()
      for (const { address, pair } of requests) {
        if (recorded.has(address)) continue
        recorded.set(address, await bare.record(() => call.work(address, pair)))
        first.push((await fetchTimed(`${origin}${address}`, agent)).ms)
      }
      const [http, sql, bytes]: [number[], number[], number[]] = [[], [], []]
      for (const { address } of requests) {
        const answer = await fetchTimed(`${origin}${address}`, agent)
        http.push(answer.ms)
        bytes.push(answer.bytes)
        sql.push(await bare.replay(recorded.get(address)!))
      }
      const result = resultOf(call.name, spreadOf(first), spreadOf(http), spreadOf(sql), Math.max(...bytes))
      onResult(result)
      results.push(result)
    }
    return results
  } finally {
    agent.destroy()
    await bare.close()
  }
}

function resultOf(name: string, first: Spread, http: Spread, sql: Spread, bytes: number): CallResult {
  const allowed = 1.5 * sql.median + 10
  return { name, first, http, sql, bytes, allowed, ok: http.median <= allowed && http.p95 < P95_LIMIT }
}

/** Milliseconds until the last byte of an answer has arrived. */
export function fetchTimed(url: string, agent: Agent): Promise<{ ms: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('error', reject)
      response.on('end', () =>
        response.statusCode === 200
          ? resolve({ ms: performance.now() - started, bytes })
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

async function highestSeries(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: number }>(
      'SELECT max(s.id) AS id FROM series s JOIN bilateral_flow f ON f.id = s.bilateral_flow_id WHERE f.source_id = $1',
      [MONTHLY_SOURCE],
    )
    return rows[0]!.id
  } finally {
    await client.end()
  }
}
