import type { Instrumentation } from 'next'

/** What failed while a page was put together goes to the log with the number that the reader sees on the error page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logger } = await import('./lib/server/logger')
  const id = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  logger.error({ err: error, id, path: request.path, route: context.routePath }, 'a page could not be shown')
}
