// npm run bench: how long the product takes, on a database of a million observations and on one of ten million.
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startBenchServer } from './databases'
import { measureBrowser, type BrowserResult } from './measure-browser'
import { measureCalls, type CallResult } from './measure-calls'
import { measureDuringImport, type DuringMeasures } from './measure-during-import'
import { measureImports, type ImportMeasures } from './measure-imports'
import { browserTable, callHead, callRow, duringRows, importHead, importRow, readingRows } from './report'
import { startProduct, type Served } from './served'
import { SHAPES, SIZES, type Shape } from './shape'

const help = `Measures the product from outside, with its aims beside the figures.

  npm run bench -- [--size 1m|10m|both] [--only calls|browser|imports] [--rows 1000000] [--json]

It starts a PostgreSQL of its own, fills a database with a million observations (200 pairs, monthly, HS6) and another with
ten million, starts the server on each, and asks it over HTTP and in headless Chromium. Then it imports --rows rows in
several forms into a third one, beside COPY of the same rows and the reading of the file alone, and asks for a pair while
the server imports into a copy of the first. It stores nothing: set
BILATERAL_BENCH_DATA to a folder to keep the filled databases for the next run (they take about 3 GB).`

interface Arguments {
  readonly shapes: readonly Shape[]
  readonly calls: boolean
  readonly browser: boolean
  /** rows of the imports measured; 0: none */
  readonly rows: number
  readonly json: boolean
}

function readArguments(): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        size: { type: 'string', default: 'both' },
        only: { type: 'string' },
        rows: { type: 'string', default: '1000000' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      process.stdout.write(`${help}\n`)
      process.exit(0)
    }
    const sizes = SIZES.filter((size) => values.size === 'both' || values.size === size)
    const { only, json } = values
    const wants = (part: string): boolean => only === undefined || only === part
    if (sizes.length === 0 || !['calls', 'browser', 'imports'].some(wants) || !/^[1-9]\d{0,7}$/.test(values.rows))
      throw new RangeError('unknown choice')
    return {
      shapes: wants('calls') || wants('browser') ? sizes.map((size) => SHAPES[size]) : [],
      calls: wants('calls'),
      browser: wants('browser'),
      rows: wants('imports') ? Number(values.rows) : 0,
      json,
    }
  } catch {
    process.stderr.write(`Unknown argument.\n\n${help}\n`)
    process.exit(2)
  }
}

interface Result {
  readonly size: string
  readonly filledInSeconds: number | null
  /** load average over a minute before and after, of how many processors */
  load: { readonly before: number; after: number; readonly processors: number }
  calls?: CallResult[]
  browser?: BrowserResult
}

const wanted = readArguments()
const say = (text: string): void => void (wanted.json ? process.stderr : process.stdout).write(`${text}\n`)
// Our own handlers run here for their statements: as in production, and without a log.
Object.assign(process.env, { NODE_ENV: 'production' })

async function measure(shape: Shape): Promise<Result> {
  const observations = 400 * shape.months * shape.products
  say(
    `\n${observations.toLocaleString('en')} observations: 200 pairs, ${shape.months} months, ${shape.products} products`,
  )
  const { url, seconds } = await server.database(shape)
  say(seconds === null ? 'filled by an earlier run' : `filled in ${seconds.toFixed(0)} s`)
  product = await startProduct(url, server.folder)
  const load = { before: loadavg()[0]!, after: 0, processors: cpus().length }
  const result: Result = { size: shape.size, filledInSeconds: seconds, load }
  try {
    if (wanted.calls) {
      say(`\n${callHead()}`)
      result.calls = await measureCalls(product.origin, url, (call) => say(callRow(call)))
    }
    if (wanted.browser) {
      result.browser = await measureBrowser(product.origin)
      say(`\n${browserTable(result.browser)}`)
    }
  } finally {
    await product.stop()
    product = null
  }
  load.after = loadavg()[0]!
  sayLoad(load)
  return result
}

async function importAll(rows: number): Promise<ImportMeasures & { during: DuringMeasures; load: Result['load'] }> {
  say(`\nImports of ${rows.toLocaleString('en')} rows`)
  const load = { before: loadavg()[0]!, after: 0, processors: cpus().length }
  say(importHead())
  const measures = await measureImports(server, rows, (result) => say(importRow(result)))
  say(`\n${readingRows(measures)}`)
  await server.database(SHAPES['1m'])
  product = await startProduct(await server.fresh('bench_during', SHAPES['1m']), server.folder)
  const during = await measureDuringImport(product, join(server.folder, 'own.csv'))
  await product.stop()
  product = null
  say(`\n${duringRows(during)}`)
  load.after = loadavg()[0]!
  sayLoad(load)
  return { ...measures, during, load }
}

function sayLoad({ before, after, processors }: Result['load']): void {
  say(`\nload of the machine: ${before.toFixed(1)} before, ${after.toFixed(1)} after, ${processors} processors`)
}

const server = await startBenchServer()
let product: Served | null = null
let ending: Promise<void> | null = null
const end = (): Promise<void> =>
  (ending ??= (async () => {
    await product?.stop()
    await server.stop()
  })())
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void end().finally(() => process.exit(130)))
try {
  const results: Result[] = []
  for (const shape of wanted.shapes) results.push(await measure(shape))
  const imports = wanted.rows > 0 ? await importAll(wanted.rows) : null
  if (wanted.json) process.stdout.write(`${JSON.stringify(imports ? [...results, { imports }] : results, null, 2)}\n`)
} catch (error) {
  // What an interruption breaks off is no failure of its own.
  if (!ending) throw error
} finally {
  await end()
}
