import { openPool } from '../../lib/store/database'
import { commitImport } from '../../lib/store/import-commit'
import { previewImport } from '../../lib/store/import-preview'

// A process that previews or commits one import, to be killed while it is at it.
const [url = '', dataFolder = '', id = '', step = ''] = process.argv.slice(2)
const store = { pool: openPool(url), dataFolder, currentMonth: () => 2026 * 12 + 10 }
process.stdout.write('begun\n')
if (step === 'preview') await previewImport(store, Number(id), { source: { id: 'test' } })
else await commitImport(store, Number(id))
await store.pool.end()
