// Tests that change figures run on a server of their own: those of the shared one are counted by other tests.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'

interface Server {
  readonly url: string
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** The product as `npm start` runs it, already built, with a data folder that goes with it. */
async function startServer(settings: Readonly<Record<string, string>>): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'bilateral-e2e-'))
  const port = await freePort()
  const kept = Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL' && !name.startsWith('BILATERAL_'))
  const server = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...Object.fromEntries(kept),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      BILATERAL_DATA: folder,
      ...settings,
    },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('is ready at')) resolve()
    })
    server.once('exit', () => reject(new Error(`the server did not start:\n${said}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface WorkerFixtures {
  readonly serverSettings: Readonly<Record<string, string>>
  readonly server: Server
}

/** `test` whose pages come from a server of the worker's own; `serverSettings` go into its environment. */
export const test = base.extend<object, WorkerFixtures>({
  serverSettings: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ serverSettings }, provide) => {
      const server = await startServer(serverSettings)
      await provide(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, provide) => provide(server.url),
})
