// The server of the browser tests: the product as `npm start` runs it, with a data folder of its own that goes with it.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'bilateral-e2e-'))
// Its log would drown the list of tests.
mkdirSync('test-results', { recursive: true })
const log = openSync('test-results/server.log', 'w')
const kept = Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL' && !name.startsWith('BILATERAL_'))
const server = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
  stdio: ['ignore', 'inherit', log],
  env: {
    ...Object.fromEntries(kept),
    NODE_ENV: 'production',
    PORT: process.env.E2E_PORT,
    HOST: '127.0.0.1',
    BILATERAL_DATA: folder,
    TZ: 'America/Los_Angeles',
  },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
