/** How finely products are split for the indicators that depend on it, from the coarsest. */
export const DETAILS = ['sector', 'chapter', 'heading', 'subheading'] as const
export type Detail = (typeof DETAILS)[number]

/** Digits of the HS codes of a detail; a sector has none. */
export const DIGITS_OF_DETAIL = { chapter: 2, heading: 4, subheading: 6 } as const satisfies Readonly<
  Record<Exclude<Detail, 'sector'>, number>
>
