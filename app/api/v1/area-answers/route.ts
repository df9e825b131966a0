import { requireChange } from '@/lib/server/access'
import { apiJson } from '@/lib/server/api-response'
import { matching, readParameters } from '@/lib/server/parameters'
import { ProblemError, withProblems } from '@/lib/server/problem-response'
import { refusedMethods } from '@/lib/server/refused-methods'
import { forgetAnswer, rememberedAnswers } from '@/lib/store/area-answers'
import { database } from '@/lib/store/database'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `GET /api/v1/area-answers`: what people have said unknown names of areas mean, the newest first. */
export const GET = withProblems(async (request: Request): Promise<Response> => {
  readParameters(request.url, {})
  return apiJson({ answers: await rememberedAnswers(database()) })
})

/** `DELETE /api/v1/area-answers?text=…`: forgets one of them. Imports that were read by it stay as they are. */
export const DELETE = withProblems(async (request: Request): Promise<Response> => {
  await requireChange(request)
  const { text } = readParameters(request.url, {
    text: { read: matching(/^[^]{1,200}$/, 'a name'), required: true },
  })
  if (!(await forgetAnswer(database(), text))) {
    throw new ProblemError(404, { title: 'No such answer', detail: `Nothing was said about "${text.slice(0, 80)}".` })
  }
  return apiJson({ answers: await rememberedAnswers(database()) })
})

export const { OPTIONS, POST, PUT, PATCH } = refusedMethods('GET', 'DELETE')
