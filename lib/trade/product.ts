/**
 * Product codes. A code is text: `0101` keeps its zero, and `8703` lies under `87` because it begins with it.
 * `WTO` and `WITS` are the product groups of the WTO (TO, AG, MA …) and of the World Bank (`27-27_Fuels`), which hold each
 * other. Only HS and sectors are ever added up.
 * `HS` is the Harmonized System in the edition the source reported in; `H0` (1988/92) to `H6` (2022) name it.
 */
export const HS_EDITIONS = ['HS', 'H6', 'H5', 'H4', 'H3', 'H2', 'H1', 'H0'] as const
export const CLASSIFICATIONS = [
  ...HS_EDITIONS,
  ...(['SECTOR', 'S4', 'S3', 'S2', 'S1', 'BE', 'BE5', 'WTO', 'WITS', ''] as const),
] as const
export type Classification = (typeof CLASSIFICATIONS)[number]

export const TOTAL = 'TOTAL'
export const isHs = (classification: string): boolean => (HS_EDITIONS as readonly string[]).includes(classification)
export const isClassification = (text: string): text is Classification =>
  (CLASSIFICATIONS as readonly string[]).includes(text)

/** An HS code has 2, 4, 6, 8 or 10 digits (HS to six, national tariff lines beyond; Japan's have 9); `00` is no chapter. */
export const isHsCode = (text: string): boolean => /^(?!00)\d{2}(?:(?:\d{2}){0,4}|\d{7})$/.test(text)

/** Chapter of an HS code: its first two digits. */
export const chapterOf = (code: string): string => code.slice(0, 2)
