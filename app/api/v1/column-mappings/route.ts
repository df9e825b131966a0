import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { matching, readParameters } from '@/lib/server/parameters'
import { ProblemError, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { forgetMapping, rememberedMappings } from '@/lib/store/column-mappings'
import { database } from '@/lib/store/database'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `GET /api/v1/column-mappings`: what people have said of the columns of files, by header, the newest first. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  readParameters(request.url, {})
  return apiJson({ mappings: await rememberedMappings(database()) })
})

/** `DELETE /api/v1/column-mappings?key=…`: forgets one of them. Imports that were read by it stay as they are. */
export const DELETE = withProblems(async (request: Request): Promise<Response> => {
  await requireChange(request)
  const { key } = readParameters(request.url, {
    key: { read: matching(/^[0-9a-f]{64}$/, 'the key of a mapping'), required: true },
  })
  if (!(await forgetMapping(database(), key))) {
    throw new ProblemError(404, { title: 'No such mapping', detail: 'Nothing is remembered under this key.' })
  }
  return apiJson({ mappings: await rememberedMappings(database()) })
})

export const { OPTIONS, POST, PUT, PATCH } = refusedMethods('GET', 'DELETE')
