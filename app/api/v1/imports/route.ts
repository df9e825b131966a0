import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { currentSettings } from '@/lib/server/current-settings'
import { importSummaryJson } from '@/lib/server/import-json'
import {
  answerImport,
  finishedWithin,
  patienceOf,
  importStore,
  previewBody,
  readOptions,
  withImportProblems,
} from '@/lib/server/import-requests'
import { matching, numberBetween, readParameters } from '@/lib/server/parameters'
import { ProblemError } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { receiveBody } from '@/lib/server/upload-request'
import { registerTables } from '@/lib/store/import-archive'
import { discardUpload } from '@/lib/store/import-files'
import { previewImport } from '@/lib/store/import-preview'
import { findImports, getImport } from '@/lib/store/import-record'
import type { ImportStore } from '@/lib/store/import-store'
import { failAbandonedImports } from '@/lib/store/import-work'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const PATIENCE = 10_000
const anyText = matching(/^[^]{1,500}$/, 'a text')

/** `GET /api/v1/imports`: every import from the newest on, page by page. */
export const GET = withImportProblems(async (request: Request): Promise<Response> => {
  const { limit = 50, cursor } = readParameters(request.url, {
    limit: { read: numberBetween(1, 500) },
    cursor: { read: numberBetween(1, 999_999_999) },
  })
  const store = importStore()
  await failAbandonedImports(store.pool)
  const records = await findImports(store, { limit: limit + 1, ...(cursor && { before: cursor }) })
  const page = records.slice(0, limit)
  return apiJson({
    imports: page.map(importSummaryJson),
    next: records.length > limit ? String(page.at(-1)!.id) : null,
  })
})

/**
 * `POST /api/v1/imports`: takes in one file and previews it. 201 with the preview, or 202 while it is still being read.
 * A zip with several tables becomes an import of each: the answer is the first, and `tables` lists all of them.
 */
export const POST = withImportProblems(async (request: Request): Promise<Response> => {
  await requireChange(request)
  const { filename, ...query } = readParameters(request.url, {
    filename: { read: anyText },
    source: { read: anyText },
    format: { read: anyText },
    encoding: { read: anyText },
  })
  readOptions(previewBody, query)
  const store = importStore()
  const { kept, fileName, fields } = await receiveBody(request, store, currentSettings().maxUpload, filename)
  let options
  try {
    options = readOptions(previewBody, joined(query, fields))
  } catch (error) {
    await discardUpload(kept)
    throw error
  }
  const ids = await registerTables(store, kept, fileName, currentSettings().maxUpload)
  const work = Promise.all(ids.map((id) => previewImport(store, id, options)))
  const finished = await finishedWithin(work, patienceOf(request, PATIENCE))
  const [id = 0] = ids
  const init = { status: finished ? 201 : 202, headers: { location: `/api/v1/imports/${id}` } }
  return answerImport(request, id, init, ids.length > 1 ? { tables: await tableNames(store, ids) } : {})
})

/** The imports that a zip with several tables became. */
async function tableNames(store: ImportStore, ids: readonly number[]): Promise<Array<{ id: number; name: string }>> {
  const records = await Promise.all(ids.map((id) => getImport(store, id)))
  return records.map(({ id, fileName }) => ({ id, name: fileName }))
}

/** What stands in the form and in the address together; an empty field counts as absent. */
function joined(query: object, fields: ReadonlyMap<string, string>): Record<string, unknown> {
  const all = new Map<string, unknown>(Object.entries(query).filter(([, value]) => value !== undefined))
  for (const [name, value] of fields) {
    if (value === '' || all.get(name) === value) continue
    if (all.has(name)) {
      throw new ProblemError(400, {
        title: 'Wrong parameter',
        detail: `${name}: the form says "${value.slice(0, 80)}" and the address says something else`,
        parameter: name,
        value: value.slice(0, 80),
      })
    }
    all.set(name, value)
  }
  return Object.fromEntries(all)
}

export const { OPTIONS, PUT, PATCH, DELETE } = refusedMethods('GET', 'POST')
