/** Names of the characters U+00A0 to U+00FF in HTML, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'

const NAMED = new Map<string, string>([
  ...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...([
    ...[
      ['amp', '&'],
      ['lt', '<'],
      ['gt', '>'],
      ['quot', '"'],
      ['apos', "'"],
      ['ndash', '–'],
      ['mdash', '—'],
    ],
    ...[
      ['lsquo', '‘'],
      ['rsquo', '’'],
      ['ldquo', '“'],
      ['rdquo', '”'],
      ['hellip', '…'],
      ['euro', '€'],
      ['minus', '−'],
    ],
    ...[
      ['thinsp', '\u2009'],
      ['ensp', '\u2002'],
      ['emsp', '\u2003'],
      ['zwj', ''],
      ['zwnj', ''],
    ],
  ] as Array<[string, string]>),
])

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,7}));/gi

function numbered(code: number, text: string): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : text
}

/** The text of a cell of a web page: references resolved, blanks and line ends as one blank each, none at the edges. */
export const htmlText = (raw: string): string =>
  (raw.includes('&')
    ? raw.replace(REFERENCE, (text, hex?: string, digits?: string, name?: string) => {
        if (hex !== undefined) return numbered(Number.parseInt(hex, 16), text)
        return digits === undefined ? (NAMED.get(name ?? '') ?? text) : numbered(Number(digits), text)
      })
    : raw
  )
    .replace(/\s+/g, ' ')
    .trim()
