import { requireChange } from '@/lib/server/access'
import {
  answerImport,
  importIdOf,
  importStore,
  withImportProblems,
  type ImportContext,
} from '@/lib/server/import-requests'
import { readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { revertImport } from '@/lib/store/import-revert'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `POST /api/v1/imports/{id}/revert`: takes an import back and says how many values returned, went, or stayed replaced. */
export const POST = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const id = await importIdOf(context)
  await revertImport(importStore(), id)
  return answerImport(request, id)
})

export const { OPTIONS, GET, PUT, PATCH, DELETE } = refusedMethods('POST')
