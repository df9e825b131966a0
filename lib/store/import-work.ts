import type pg from 'pg'
import { ImportCancelled, ImportError } from './import-errors'
import { sweepKeptRows } from './import-kept-rows'
import { unseen } from './unseen-write'

/** First half of the advisory lock that says "a living process works on this import"; the second is its number. */
const WORK_SPACE = 0x62696c61
/** Held by the one import that writes, to the end of its transaction. */
const WRITE_LOCK = `pg_advisory_xact_lock(${WORK_SPACE}, 0)`
/**
 * Now, and not when the transaction began: imports wait for each other, and figures as of a time are told by this. Cut to
 * what is stored, so that no import was written after the time at which somebody saw it.
 */
export const WRITTEN_AT = `date_trunc('milliseconds', clock_timestamp())`
const PROGRESS_EVERY = 500
/** Milliseconds that work on an import which is just ending is waited for, and those where its result is there already. */
const PATIENCE = 1000
const PATIENCE_AFTER_RESULT = 30_000

/** What one process is doing with imports of one database. */
interface Work {
  /** The connection that holds the locks of all running imports of this process. */
  keeper: Promise<pg.PoolClient> | null
  /** One statement at a time on that connection. */
  readonly turns: Queue
  readonly running: Map<number, Promise<void>>
  /** Connections are few: one import writes and two are read at a time, the others wait without one. */
  readonly queues: Record<'read' | 'write', Queue>
}

/** Lets so many pieces of work run at once, the others wait in the order they came. */
class Queue {
  #free: number
  readonly #waiting: Array<() => void> = []

  constructor(places: number) {
    this.#free = places
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }
}

// On globalThis: separately bundled routes would otherwise each have queues of their own.
const place = globalThis as typeof globalThis & { bilateralImportWork?: WeakMap<pg.Pool, Work> }

function workOf(pool: pg.Pool): Work {
  const all = (place.bilateralImportWork ??= new WeakMap())
  let work = all.get(pool)
  if (!work) {
    work = {
      keeper: null,
      turns: new Queue(1),
      running: new Map(),
      queues: { read: new Queue(2), write: new Queue(1) },
    }
    all.set(pool, work)
  }
  return work
}

async function keeperOf(pool: pg.Pool, work: Work): Promise<pg.PoolClient> {
  work.keeper ??= pool.connect().then((client) => client.on('error', ignore))
  try {
    return await work.keeper
  } catch (error) {
    work.keeper = null
    throw error
  }
}

/**
 * Does something with an import while an advisory lock tells every process that it is alive. `claim` runs first, under
 * the lock, and changes the state; `work` then waits for its turn.
 * @throws ImportError `wrong-state` when this or another process is at it already
 */
export async function workOn<T>(
  pool: pg.Pool,
  id: number,
  kind: 'read' | 'write',
  claim: () => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const state = workOf(pool)
  const earlier = state.running.get(id)
  if (earlier && !(await endsWithin(earlier, PATIENCE)) && (await hasResult(pool, id))) {
    await endsWithin(earlier, PATIENCE_AFTER_RESULT)
  }
  if (state.running.has(id)) throw busy(id)
  let finished = (): void => undefined
  state.running.set(id, new Promise((resolve) => (finished = resolve)))
  try {
    const keeper = await keeperOf(pool, state)
    const ask = (act: 'pg_try_advisory_lock' | 'pg_advisory_unlock'): Promise<boolean> =>
      state.turns.run(async () => {
        const { rows } = await keeper.query<{ held: boolean }>(`SELECT ${act}($1, $2) AS held`, [WORK_SPACE, id])
        return rows[0]?.held ?? false
      })
    if (!(await ask('pg_try_advisory_lock'))) throw busy(id)
    try {
      await claim()
      return await state.queues[kind].run(work)
    } finally {
      // A broken connection has let go of its locks by itself.
      await ask('pg_advisory_unlock').catch(() => undefined)
    }
  } finally {
    state.running.delete(id)
    finished()
    if (state.running.size === 0) await dismissKeeper(state)
  }
}

/**
 * Waits a moment for work on the same import: others see its result a little before it lets go, because the database
 * clears its temporary tables after the commit, which takes seconds after a large file.
 */
async function endsWithin(earlier: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), milliseconds)))
  const ended = await Promise.race([earlier.then(() => true), late])
  clearTimeout(timer)
  return ended
}

async function hasResult(pool: pg.Pool, id: number): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM import WHERE id = $1 AND progress IS NULL', [id])
  return rowCount === 1
}

async function dismissKeeper(state: Work): Promise<void> {
  const keeper = state.keeper
  state.keeper = null
  await keeper
    ?.then((client) => {
      client.off('error', ignore)
      client.release()
    })
    .catch(() => undefined)
}

// The next statement on a broken connection says so; a lost connection alone must not end the program.
const ignore = (): void => undefined

const busy = (id: number): ImportError =>
  new ImportError('wrong-state', `Import ${id} is being worked on. Wait until it has finished.`)

/** Waits for the one place among all processes that write. Ends with the transaction, however that ends. */
export async function waitToWrite(client: pg.ClientBase): Promise<void> {
  await client.query(`SELECT ${WRITE_LOCK}`)
}

/** The time of what is written now, as an ISO date-time. */
export async function timeOfWriting(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ at: Date }>(`SELECT ${WRITTEN_AT} AS at`)
  return rows[0]!.at.toISOString()
}

/**
 * Marks imports as failed whose process is gone: they are being read or written, but nobody holds their lock. Their
 * transaction went with the process, so nothing was changed. One that was being taken back stands as it did, and says so. The
 * rows kept for them go too. What had been written is counted,
 * so that autovacuum hears of it and clears it away: after a crash the database knows nothing of it.
 */
export async function failAbandonedImports(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ wrote: boolean }>(
    `UPDATE import SET failure = 'E_INTERRUPTED', progress = NULL,
       state = CASE before WHEN 'done' THEN before ELSE 'failed' END,
       finished_at = CASE before WHEN 'done' THEN finished_at ELSE now() END
     FROM (SELECT id AS of, state AS before FROM import) AS earlier
     WHERE id = of AND (state = 'importing' OR (state IN ('preview', 'done') AND progress IS NOT NULL))
       AND NOT EXISTS (
         SELECT FROM pg_locks l
         WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = import.id::oid AND l.objsubid = 2 AND l.granted
           AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       )
     RETURNING before <> 'preview' AS wrote`,
    [WORK_SPACE],
  )
  if (rows.length > 0) await sweepKeptRows(pool)
  if (rows.some(({ wrote }) => wrote)) await pool.query('ANALYZE observation, revision, series')
}

export interface ProgressFacts {
  readonly phase: 'waiting' | 'reading' | 'checking' | 'writing' | 'taking-back'
  readonly bytes: number
  readonly totalBytes: number
  readonly rows: number
}

/**
 * Writes how far a step has come into its import, at most twice a second, from another connection than the one at work.
 * An import that is no longer in the state it was claimed in was dropped: the next report then throws.
 */
export class ProgressReport {
  #last = 0
  #sending = false
  #dropped = false

  constructor(
    private readonly pool: pg.Pool,
    private readonly id: number,
    private readonly state: 'preview' | 'importing',
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws ImportCancelled when the import was dropped meanwhile */
  report(facts: ProgressFacts): void {
    if (this.#dropped) throw new ImportCancelled(`import ${this.id} was dropped`)
    const now = this.now()
    if (this.#sending || now - this.#last < PROGRESS_EVERY) return
    this.#last = now
    this.#sending = true
    // Only while there is progress: a late report must not follow the end of the work.
    const write = unseen(`UPDATE import SET progress = $3
                          WHERE id = $1 AND state = $2::import_state AND progress IS NOT NULL`)
    this.pool
      .query(write, [this.id, this.state, facts])
      .then(({ rowCount }) => (this.#dropped = rowCount === 0))
      // Progress is a courtesy: the work itself reports what is wrong with the database.
      .catch(() => undefined)
      .finally(() => (this.#sending = false))
  }
}
