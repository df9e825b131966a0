import { openPool } from '../../lib/store/database'
import { commitImport } from '../../lib/store/import-commit'
import { previewImport } from '../../lib/store/import-preview'
import { revertImport } from '../../lib/store/import-revert'

// A process that previews, commits or takes back one import, to be killed while it is at it.
const [url = '', dataFolder = '', id = '', step = ''] = process.argv.slice(2)
const store = { pool: openPool(url), dataFolder, currentMonth: () => 2026 * 12 + 10 }
process.stdout.write('begun\n')
if (step === 'preview') await previewImport(store, Number(id), { source: { id: 'test' } })
else if (step === 'commit') await commitImport(store, Number(id))
else await revertImport(store, Number(id))
await store.pool.end()
