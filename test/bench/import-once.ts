// One piece of work on one file in a process of its own, so that its memory is its own: import, preview or read.
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { holdHeapDown, keepRowsYoung } from '../../lib/server/held-heap'
import { openPool } from '../../lib/store/database'
import { commitImport } from '../../lib/store/import-commit'
import { receiveUpload } from '../../lib/store/import-files'
import { previewImport } from '../../lib/store/import-preview'
import { getImport } from '../../lib/store/import-record'
import { monthNow } from '../../lib/store/import-store'
import { readTradeFile } from '../../lib/import/read-trade-file'
import type { OnceResult } from './measure-imports'

const [, , what = '', path = '', databaseUrl = '', dataFolder = ''] = process.argv
// As the command line and the server's own reading process do.
holdHeapDown()
keepRowsYoung()
const seconds: Record<string, number> = {}
let rows: OnceResult['rows'] = { read: 0, added: 0, changed: 0, refused: 0 }
let last = performance.now()
const lap = (name: string): void => {
  const now = performance.now()
  seconds[name] = (now - last) / 1000
  last = now
}

if (what === 'read') {
  const open = (): AsyncIterable<Uint8Array> => createReadStream(path)
  for await (const event of readTradeFile(open, { fileName: basename(path), currentMonth: monthNow() })) {
    if (event.kind === 'file-error') throw new Error(event.problem.code)
    if (event.kind !== 'rows') continue
    const refused = event.rows.filter(({ kind }) => kind === 'refused').length
    rows = { ...rows, read: rows.read + event.rows.length, refused: rows.refused + refused }
  }
  lap('read')
} else {
  const pool = openPool(databaseUrl)
  const store = { pool, dataFolder, currentMonth: monthNow }
  const id = await receiveUpload(store, createReadStream(path), basename(path), { maxBytes: statSync(path).size })
  lap('receive')
  await previewImport(store, id, { source: { id: 'bench' } })
  lap('preview')
  if (what === 'import') {
    await commitImport(store, id)
    lap('commit')
  }
  const { read, added, changed, refused } = (await getImport(store, id)).rows
  rows = { read, added, changed, refused }
  await pool.end()
}
const result: OnceResult = { seconds, rows, peakBytes: process.resourceUsage().maxRSS * 1024 }
process.stdout.write(JSON.stringify(result))
