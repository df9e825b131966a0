import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimDataFolder } from '../../lib/server/data-folder-claim'
import { type EmbeddedDatabase, runningEmbeddedUrl, startEmbeddedDatabase } from '../../lib/server/embedded-database'
import { readPostmaster } from '../../lib/server/postmaster'
import { startMark } from '../../lib/server/process-identity'

let folder: string
let running: EmbeddedDatabase | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterAll(async () => {
  await running?.stop()
  await rm(folder, { recursive: true })
})

async function start(): Promise<string[]> {
  const said: string[] = []
  running = await startEmbeddedDatabase(folder, (line) => said.push(line))
  return said
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

const cluster = () => join(folder, 'postgres')

describe('the embedded database', () => {
  test('is made once: UTF-8, UTC, on loopback only, for an owner who is no superuser', async () => {
    expect(await start()).toEqual([])
    const url = running?.url ?? ''
    expect(await ask(url, 'SHOW server_encoding')).toBe('UTF8')
    expect(await ask(url, 'SHOW timezone')).toBe('UTC')
    expect(await ask(running?.adminUrl ?? '', 'SHOW listen_addresses')).toBe('127.0.0.1')
    expect(await ask(running?.adminUrl ?? '', 'SHOW unix_socket_directories')).toBe('')
    expect(await ask(url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false)
    expect(await ask(url, `SELECT lower('МОСКВА É')`)).toBe('москва é')
    await ask(url, 'CREATE TABLE kept AS SELECT 1.50::numeric AS value')
  })

  test('asks for a password, which only its owner can read', async () => {
    const { mode } = await stat(join(folder, 'postgres-password'))
    expect((mode & 0o777).toString(8)).toBe('600')
    const wrong = new URL(running?.url ?? '')
    wrong.password = 'wrong'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('is found by a command beside the running server', () => {
    expect(runningEmbeddedUrl(folder)).toBe(running?.url)
  })

  test('keeps its rows over a stop and a start', async () => {
    await running?.stop()
    expect(readPostmaster(cluster())).toBeUndefined()
    expect(await start()).toEqual([])
    expect(await ask(running?.url ?? '', 'SELECT value FROM kept')).toBe('1.50')
  })

  test('that outlived its program is stopped and started again', async () => {
    // What kill -9 of the program alone leaves behind: a living server that nobody in this process knows.
    const orphan = readPostmaster(cluster())
    expect(await start()).toEqual(['Stopped the database that an earlier start had left running.'])
    expect(readPostmaster(cluster())?.pid).not.toBe(orphan?.pid)
    expect(await ask(running?.url ?? '', 'SELECT value FROM kept')).toBe('1.50')
  })

  test('recovers when its lock file names a process that is another program now', async () => {
    await running?.stop()
    const lines = [process.pid, cluster(), 0, 1, '', '127.0.0.1', '', 'ready']
    await writeFile(join(cluster(), 'postmaster.pid'), lines.join('\n'))
    expect(await start()).toEqual(['Recovering the database after a crash.'])
    expect(await ask(running?.url ?? '', 'SELECT value FROM kept')).toBe('1.50')
  })

  test('of another major version is refused with the way out', async () => {
    await running?.stop()
    const file = join(cluster(), 'PG_VERSION')
    const version = await readFile(file, 'utf8')
    await writeFile(file, '15\n')
    await expect(start()).rejects.toThrow(
      /was written by PostgreSQL 15, but this version of Bilateral brings PostgreSQL 18\.$/,
    )
    await writeFile(file, version)
    await start()
  })
})

describe('a data folder', () => {
  test('belongs to one living process, whose address the second one hears', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] })
    const pid = other.pid ?? 0
    const place = await mkdtemp(join(tmpdir(), 'claim-'))
    const file = join(place, 'running.json')
    const holder = { pid, started: startMark(pid), address: 'http://127.0.0.1:3000' }
    await writeFile(file, JSON.stringify(holder))
    expect(claimDataFolder(place, 'http://127.0.0.1:3001')).toEqual({ holder })

    // The same id, started at another time: the first one died and its id was given away.
    await writeFile(file, JSON.stringify({ ...holder, started: 'earlier' }))
    const claim = claimDataFolder(place, null)
    expect(claim.holder).toBeNull()
    if (claim.holder === null) claim.release()
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
    other.kill()
    await rm(place, { recursive: true })
  })

  test('with a broken claim in it is taken over', async () => {
    const place = await mkdtemp(join(tmpdir(), 'claim-'))
    await writeFile(join(place, 'running.json'), '{"pid":')
    expect(claimDataFolder(place, null).holder).toBeNull()
    await rm(place, { recursive: true })
  })

  test('that is a file is named in one sentence', async () => {
    const place = join(folder, 'a-file')
    await writeFile(place, '')
    expect(() => claimDataFolder(place, null)).toThrow(`There is a file at ${place}, not a folder.`)
    await rm(place)
  })
})
