/**
 * A small triangle up or down, nothing for a ratio that is printed as 0.0 %: the sign beside it says the same, neither
 * says good or bad.
 */
export function ChangeMark({ value }: { value: number }) {
  if (Math.abs(value) < 0.0005) return null
  return (
    <svg width={8} height={7} viewBox="0 0 8 7" aria-hidden className="me-1 inline-block align-baseline">
      <path d={changePath(value)} fill="currentColor" />
    </svg>
  )
}

/** The triangle's path in a box of 8 by 7. */
export const changePath = (value: number): string => (value > 0 ? 'M0 7L4 0L8 7Z' : 'M0 0L4 7L8 0Z')
