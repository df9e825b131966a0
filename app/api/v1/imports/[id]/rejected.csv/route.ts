import { attachment } from '@/lib/server/attachment'
import { formatById } from '@/lib/import/formats/registry'
import { importIdOf, importStore, withImportProblems, type ImportContext } from '@/lib/server/import-requests'
import { requestLanguage } from '@/lib/server/language'
import { readParameters } from '@/lib/server/parameters'
import { problemWords } from '@/lib/server/problem-words'
import { refusedMethods } from '@/lib/server/refused-methods'
import { writeRejectedCsv } from '@/lib/server/rejected-csv'
import { getImport, sourceOf, type ImportRecord } from '@/lib/store/import-record'
import { readRefusedRows } from '@/lib/store/refused-rows'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `GET /api/v1/imports/{id}/rejected.csv`: every refused row with line, column, code and message, to be mended and sent again. */
export const GET = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const store = importStore()
  const record = await getImport(store, id)
  const { delimiter, header, findings } = record
  const name = rejectedName(record)
  const words = problemWords(requestLanguage(request.headers))
  const text = writeRejectedCsv(
    { header, delimiter: delimiter ?? ',', ...(findings.preamble && { preamble: findings.preamble }) },
    readRefusedRows(store, id),
    words,
  )
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
      'content-disposition': attachment(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})

/**
 * Mended and sent again under this name the rows join the same source. Files of a known format keep their own name: in
 * some it says whose trade they are.
 */
function rejectedName(record: ImportRecord): string {
  const { id, fileName, format } = record
  const known = formatById(format ?? '')?.source
  const name = known
    ? fileName.replace(/(\.(csv|txt|tsv|tab|xls|html?|gz))+$/i, '')
    : (sourceOf(record) ?? `import-${id}`)
  return `${name}-rejected.csv`
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
