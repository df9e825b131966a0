import { requireChange } from '@/lib/server/access'
import {
  answerImport,
  finishedWithin,
  patienceOf,
  importIdOf,
  importStore,
  previewBody,
  readJsonBody,
  readOptions,
  withImportProblems,
  type ImportContext,
} from '@/lib/server/import-requests'
import { readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { previewImport } from '@/lib/store/import-preview'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const PATIENCE = 10_000

/** `POST /api/v1/imports/{id}/preview`: reads the file again, in another format or encoding, or for another source. */
export const POST = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const options = readOptions(previewBody, await readJsonBody(request))
  const finished = await finishedWithin(previewImport(importStore(), id, options), patienceOf(request, PATIENCE))
  return answerImport(request, id, { status: finished ? 200 : 202 })
})

export const { OPTIONS, GET, PUT, PATCH, DELETE } = refusedMethods('POST')
