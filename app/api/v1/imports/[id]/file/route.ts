import { attachment } from '@/lib/server/attachment'
import { importIdOf, importStore, withImportProblems, type ImportContext } from '@/lib/server/import-requests'
import { readParameters } from '@/lib/server/parameters'
import { refusedMethods } from '@/lib/server/refused-methods'
import { openUpload, requireUpload } from '@/lib/store/import-files'
import { getImport } from '@/lib/store/import-record'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

/** `GET /api/v1/imports/{id}/file`: the file as it came in, under its own name. It is never shown, only downloaded. */
export const GET = withImportProblems(async (request: Request, context: ImportContext): Promise<Response> => {
  readParameters(request.url, {})
  const id = await importIdOf(context)
  const store = importStore()
  const { fileName, fileBytes } = await getImport(store, id)
  await requireUpload(store, id)
  const bytes = openUpload(store, id)()[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await bytes.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await bytes.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': /\.(?:csv|tsv|tab|txt)$/i.test(fileName) ? 'text/csv' : 'application/octet-stream',
      'content-length': String(fileBytes),
      'content-disposition': attachment(fileName),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})

export const { OPTIONS, POST, PUT, PATCH, DELETE } = refusedMethods('GET')
