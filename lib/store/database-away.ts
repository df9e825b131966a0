const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Whether an error says that the database cannot be reached just now, rather than that a statement was wrong: class 57P (it
 * was stopped, or is starting again, also after its disk was full), class 08 and errors of the socket (the connection broke),
 * 53300 (too many connections), or the pool's own words, which have no code.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (/^(?:57P|08|53300)/.test(codeOf(error))) return true
  if (['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(codeOf(error))) return true
  return error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}
