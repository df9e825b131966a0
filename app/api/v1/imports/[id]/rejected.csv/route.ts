import { importIdOf, importStore, withImportProblems, type ImportContext } from '@/lib/server/import-requests'
import { requestLanguage } from '@/lib/server/language'
import { readParameters } from '@/lib/server/parameters'
import { problemWords } from '@/lib/server/problem-words'
import { refusedMethods } from '@/lib/server/refused-methods'
import { writeRejectedCsv } from '@/lib/server/rejected-csv'
import { getImport, sourceOf } from '@/lib/store/import-record'
import { readRefusedRows } from '@/lib/store/import-refusals'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `GET /api/v1/imports/{id}/rejected.csv`: every refused row with line, column, code and message, to be mended and sent again. */
export const GET = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const store = importStore()
  const record = await getImport(store, id)
  const { delimiter, header } = record
  // A slug; mended and sent again under this name the rows join the same source.
  const name = sourceOf(record) ?? `import-${id}`
  const words = problemWords(requestLanguage(request.headers))
  const text = writeRejectedCsv(header, delimiter ?? ',', readRefusedRows(store, id), words)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await text.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await text.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-rejected.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
