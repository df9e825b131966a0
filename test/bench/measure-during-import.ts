import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { Agent, request as send } from 'node:http'
import { z } from 'zod'
import { callsFor, pairAt } from './calls'
import { fetchTimed } from './measure-calls'
import type { Served } from './served'
import { spreadOf, type Spread } from './statistics'

/** How one call of the dashboard fares while the same server imports a file. */
export interface DuringResult {
  readonly name: string
  readonly normal: Spread
  readonly during: Spread
}

export interface DuringMeasures {
  readonly calls: DuringResult[]
  /** seconds from the first byte sent to committed */
  readonly seconds: number
  /** largest memory of the server ever, in bytes; null where the system does not tell */
  readonly peakBytes: number | null
  /** the same of the processes that read for it, and are gone afterwards, together */
  readonly readersBytes: number | null
}

export const DURING_AIM = 2
const REQUESTS = 200
const CALLS: readonly string[] = ['pair page', 'summary']

const importState = z.object({ id: z.number(), state: z.string(), progress: z.unknown() })
type ImportState = z.infer<typeof importState>

/** Asks for the pair page and the summary in turn, first in peace and then from upload to commit of a file by the same server. */
export async function measureDuringImport(product: Served, path: string): Promise<DuringMeasures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const calls = callsFor(1).filter(({ name }) => CALLS.includes(name))
  const ask = async (index: number, times: Map<string, number[]>): Promise<void> => {
    for (const { name, address } of calls) {
      const { ms } = await fetchTimed(`${product.origin}${address(pairAt(index), index)}`, agent)
      times.set(name, [...(times.get(name) ?? []), ms])
    }
  }
  try {
    const [warm, normal, during] = [new Map(), new Map<string, number[]>(), new Map<string, number[]>()]
    for (let i = 0; i < REQUESTS; i++) await ask(i, warm)
    for (let i = 0; i < REQUESTS; i++) await ask(i, normal)
    const started = performance.now()
    let running = true
    let readersBytes: number | null = null
    const watch = setInterval(() => {
      const now = readersOf(product.pid)
      if (now !== null) readersBytes = Math.max(readersBytes ?? 0, now)
    }, 200)
    const work = importFile(product.origin, path).finally(() => (running = false))
    work.catch(() => undefined)
    for (let i = 0; running; i++) await ask(i, during)
    await work.finally(() => clearInterval(watch))
    const seconds = (performance.now() - started) / 1000
    const spread = (times: Map<string, number[]>, name: string): Spread => spreadOf(times.get(name) ?? [])
    return {
      calls: calls.map(({ name }) => ({ name, normal: spread(normal, name), during: spread(during, name) })),
      seconds,
      peakBytes: peakOf(product.pid),
      readersBytes,
    }
  } finally {
    agent.destroy()
  }
}

async function importFile(origin: string, path: string): Promise<void> {
  const imports = `${origin}/api/v1/imports`
  let at = await post(`${imports}?filename=own.csv&source=bench`, path)
  while (at.progress) at = await shortly(imports, at.id)
  at = await post(`${imports}/${at.id}/commit`, null)
  while (at.state === 'importing') at = await shortly(imports, at.id)
  if (at.state !== 'done') throw new Error(`The import ended as ${at.state}.`)
}

async function shortly(imports: string, id: number): Promise<ImportState> {
  await new Promise((resolve) => setTimeout(resolve, 250))
  return importState.parse(await (await fetch(`${imports}/${id}`)).json())
}

function post(url: string, path: string | null): Promise<ImportState> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': path ? 'text/csv' : 'application/json' }
    const request = send(url, { method: 'POST', headers }, (response) => {
      let said = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
      response.on('end', () =>
        (response.statusCode ?? 500) < 300
          ? resolve(importState.parse(JSON.parse(said)))
          : reject(new Error(`${url} answered ${response.statusCode}: ${said.slice(0, 200)}`)),
      )
    }).on('error', reject)
    if (path) createReadStream(path).pipe(request)
    else request.end('{}')
  })
}

/** What Linux noted as the most memory that a process ever had. */
function peakOf(pid: number): number | null {
  try {
    return kilobytes(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmHWM')
  } catch {
    return null
  }
}

const kilobytes = (status: string, field: string): number | null => {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)
  return found ? Number(found[1]) * 1024 : null
}

/** What the processes hold together now that read files for a server; null where there are none or Linux is not. */
function readersOf(pid: number): number | null {
  const about = (name: string, what: string): string => {
    try {
      return readFileSync(`/proc/${name}/${what}`, 'utf8')
    } catch {
      return ''
    }
  }
  let sum: number | null = null
  for (const name of existsSync('/proc') ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name) || !about(name, 'cmdline').includes('bin/read-import.ts')) continue
    const status = about(name, 'status')
    if (status.includes(`\nPPid:\t${pid}\n`)) sum = (sum ?? 0) + (kilobytes(status, 'VmRSS') ?? 0)
  }
  return sum
}
