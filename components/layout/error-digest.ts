/** The digest under which the server has logged what happened; null for an error that arose in the browser. */
export function errorDigest(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
