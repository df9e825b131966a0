/** Why a change to the claims is refused: `stale` is an edit of what somebody else changed meanwhile. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError'

  constructor(
    readonly kind: 'not-found' | 'exists' | 'stale',
    readonly id: string,
    /** The version it has now, where it is there. */
    readonly version: number | null = null,
  ) {
    super(`${kind}: ${id}`)
  }
}
