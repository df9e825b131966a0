import { ApiError } from '@/lib/client/figures-query'
import { parseExactly, problemOf } from '@/lib/client/imports-query'
import type { ImportReport } from '@/lib/client/import-report'

/** The upload was broken off by the person at the screen. */
export class UploadCancelled extends Error {
  override readonly name = 'UploadCancelled'
}

/** The line broke before an answer came. */
export class UploadInterrupted extends Error {
  override readonly name = 'UploadInterrupted'
}

/** The import that was made of a file; a zip with several tables becomes one of each, which `tables` lists. */
export interface UploadAnswer extends ImportReport {
  readonly tables?: ReadonlyArray<{ readonly id: number; readonly name: string }>
}

export interface Upload {
  /** The import that was made of the file. */
  readonly report: Promise<UploadAnswer>
  cancel(): void
}

/**
 * Sends a file as it is, without reading it into memory. `onProgress` gets the bytes sent so far.
 * `fetch` cannot tell how far an upload has come; XMLHttpRequest can.
 * @returns a promise that rejects with ApiError, UploadCancelled or UploadInterrupted
 */
export function uploadFile(file: File, onProgress: (sent: number) => void): Upload {
  const request = new XMLHttpRequest()
  const report = new Promise<UploadAnswer>((resolve, reject) => {
    request.upload.onprogress = ({ loaded }) => onProgress(Math.min(loaded, file.size))
    request.upload.onload = () => onProgress(file.size)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(parseExactly<UploadAnswer>(request.responseText))
      else reject(problemOf(request.responseText, request.status))
    }
    request.onerror = () => reject(new UploadInterrupted('the connection broke'))
    request.onabort = () => reject(new UploadCancelled('cancelled'))
  })
  request.open('POST', `/api/v1/imports?filename=${encodeURIComponent(file.name)}`)
  request.setRequestHeader('Content-Type', 'text/csv')
  // What takes longer is followed on the import's own page.
  request.setRequestHeader('Prefer', 'wait=1')
  request.send(file)
  return { report, cancel: () => request.abort() }
}

/** Whether an upload was turned away because nobody is logged in. */
export const needsLogin = (error: unknown): boolean => error instanceof ApiError && error.status === 401
