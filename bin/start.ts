// npm start, and with --dev npm run dev: everything that is missing, then the server. Failures are one sentence.
import { parseArgs } from 'node:util'
import { leaveOutSourceMaps } from '../lib/server/held-heap'

const help = `Starts Bilateral: database, migrations, figures, pages, server.

  npm start        serve on http://127.0.0.1:3000
  npm run dev      the same with hot reload

Settings (environment): PORT, HOST, DATABASE_URL, BILATERAL_DATA, BILATERAL_SEED, BILATERAL_UPLOAD_PASSWORD,
BILATERAL_MAX_UPLOAD, BILATERAL_PUBLIC_HOSTS. README.md explains them.`

function readArguments(): { dev: boolean; help: boolean } {
  try {
    const { values } = parseArgs({ options: { dev: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
    return { dev: values.dev ?? false, help: values.help ?? false }
  } catch {
    process.stderr.write(`Unknown argument.\n\n${help}\n`)
    process.exit(2)
  }
}

const given = readArguments()
if (given.help) {
  process.stdout.write(`${help}\n`)
  process.exit(0)
}
// Before anything reads it: React and Next choose their builds by it.
Object.assign(process.env, { NODE_ENV: given.dev ? 'development' : 'production' })
if (!given.dev) leaveOutSourceMaps()
const { serve } = await import('../lib/server/serve')
await serve({ dev: given.dev })
