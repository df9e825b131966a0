import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** The product as `npm start` runs it. */
export interface Served {
  readonly origin: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the real server (which builds the pages first if they are older than the sources) on a free port from 46,000 up. */
export async function startProduct(databaseUrl: string, folder: string): Promise<Served> {
  const port = await freePort()
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('BILATERAL_'))
  const server = spawn(process.execPath, ['--max-semi-space-size=8', '--import', 'tsx', 'bin/start.ts'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...Object.fromEntries(kept),
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      BILATERAL_SEED: 'none',
      BILATERAL_DATA: folder,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Bilateral is ready')) resolve()
    })
    server.once('exit', () => reject(new Error(`The server did not start:\n${said}`)))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: server.pid ?? 0,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  for (let port = 46_000; ; port++) if (await isFree(port)) return port
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
