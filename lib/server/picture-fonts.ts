/** The characters that the fonts of a picture have. */
const COVERED =
  /^[\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u0400-\u045f\u0490\u0491\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u2044\u20ac\u2116\u2122\u2212]*$/u

const FILES = { Latin: 'latin', Extended: 'latin-ext', Cyrillic: 'cyrillic' } as const

/** Names of the fonts, as a style asks for them. */
export const PICTURE_FONTS = Object.keys(FILES).join(', ')

/** A font of a picture: its name in styles, and its file in the packages. */
export interface PictureFont {
  readonly name: string
  readonly weight: 400 | 600
  readonly file: string
}

/** The fonts that pictures for links are drawn with. */
export const FONTS: readonly PictureFont[] = Object.entries(FILES).flatMap(([name, letters]) =>
  ([400, 600] as const).map((weight) => ({
    ...{ name, weight },
    file: `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${letters}-${weight}-normal.woff`,
  })),
)

/**
 * A text in characters that the fonts have: others as what they are made of ("⅓" is "1⁄3"), or left out, since what fonts lack
 * would be asked for on the network. Null where letters or digits would be lost: half of a name is worse than none.
 */
export function drawable(text: string): string | null {
  let lost = false
  const drawn = Array.from(text.normalize('NFC').replaceAll('\u202f', '\u00a0'), (character) => {
    const form = [character, character.normalize('NFKD')].find((each) => COVERED.test(each))
    lost ||= form === undefined && /[\p{L}\p{N}]/u.test(character)
    return form ?? ''
  })
  return lost ? null : drawn.join('').replaceAll(/ {2,}/g, ' ').trim()
}
