const NARROW = /[iljtfrI.,:;'’|!()[\] ]/
const WIDE = /[mwMWÄÖÜ%@—]/

/**
 * About how wide a text is in IBM Plex Sans, in px: errs on the wide side by a few per cent. It needs no document, so
 * that margins and ticks are the same wherever they are worked out.
 */
export function textWidth(text: string, size = 12): number {
  let em = 0
  for (const character of text) {
    if (character === '\u00a0' || NARROW.test(character)) em += 0.34
    else if (WIDE.test(character)) em += 0.92
    else if (/[A-ZА-Я]/.test(character)) em += 0.68
    else em += 0.6
  }
  return em * size
}

/** The beginning of a text that is too long for `width` px. */
export function clippedText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let end = text.length
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}
