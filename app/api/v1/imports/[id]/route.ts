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
import { dropImport } from '@/lib/store/import-drop'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `GET /api/v1/imports/{id}`: the import as it is now; follow it while `progress` is not null. */
export const GET = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  readParameters(request.url, {})
  return answerImport(request, await importIdOf(context))
})

/** `DELETE /api/v1/imports/{id}`: drops a preview; its file is removed. */
export const DELETE = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const id = await importIdOf(context)
  await dropImport(importStore(), id)
  return answerImport(request, id)
})

export const { OPTIONS, POST, PUT, PATCH } = refusedMethods('GET', 'DELETE')
