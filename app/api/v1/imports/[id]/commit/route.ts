import { requireChange } from '@/lib/server/access'
import {
  answerImport,
  commitBody,
  finishedWithin,
  patienceOf,
  importIdOf,
  importStore,
  readJsonBody,
  readOptions,
  withImportProblems,
  type ImportContext,
} from '@/lib/server/import-requests'
import { readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { commitImport } from '@/lib/store/import-commit'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const PATIENCE = 20_000

/** `POST /api/v1/imports/{id}/commit`: writes what the preview showed. 200 when it is done, 202 while it goes on. */
export const POST = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const options = readOptions(commitBody, await readJsonBody(request))
  const finished = await finishedWithin(commitImport(importStore(), id, options), patienceOf(request, PATIENCE))
  return answerImport(request, id, { status: finished ? 200 : 202 })
})

export const { OPTIONS, GET, PUT, PATCH, DELETE } = refusedMethods('POST')
