/** A path as the whole address that the request came to; the path itself where it does not say. */
export function absoluteAddress(headers: Pick<Headers, 'get'>, path: string): string {
  const host = headers.get('host')
  return host ? `${headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}${path}` : path
}
