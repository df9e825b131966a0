import { requireChange } from '@/lib/server/access'
import {
  answerImport,
  finishedWithin,
  importIdOf,
  importStore,
  patienceOf,
  withImportProblems,
  type ImportContext,
} from '@/lib/server/import-requests'
import { readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { revertImport } from '@/lib/store/import-revert'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const PATIENCE = 20_000

/**
 * `POST /api/v1/imports/{id}/revert`: takes an import back and says how many values returned, went, or stayed replaced. 200
 * when it is done, 202 while it goes on.
 */
export const POST = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const finished = await finishedWithin(revertImport(importStore(), id), patienceOf(request, PATIENCE))
  return answerImport(request, id, { status: finished ? 200 : 202 })
})

export const { OPTIONS, GET, PUT, PATCH, DELETE } = refusedMethods('POST')
