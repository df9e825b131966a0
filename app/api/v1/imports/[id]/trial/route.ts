import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { trialJson } from '@/lib/server/import-json'
import {
  importIdOf,
  importStore,
  readJsonBody,
  readOptions,
  trialBody,
  withImportProblems,
  type ImportContext,
} from '@/lib/server/import-requests'
import { requestLanguage } from '@/lib/server/language'
import { readParameters } from '@/lib/server/parameters'
import { problemWords } from '@/lib/server/problem-words'
import { refusedMethods } from '@/lib/server/refused-methods'
import { tryReading } from '@/lib/store/import-trial'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/**
 * `POST /api/v1/imports/{id}/trial`: what the first rows of a file are by a mapping and other choices. Looks at the start
 * of the file only and keeps nothing; `preview` reads all of it.
 */
export const POST = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  await requireChange(request)
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const choices = readOptions(trialBody, await readJsonBody(request))
  const trial = await tryReading(importStore(), id, choices, request.signal)
  return apiJson(trialJson(trial, problemWords(requestLanguage(request.headers))))
})

export const { OPTIONS, GET, PUT, PATCH, DELETE } = refusedMethods('POST')
