import { isPlain, trimCell, unquoted } from '../cell-text'
import { finding, type Finding } from '../problem'
import { asciiDigits } from '../../trade/month-names'

/** How a file writes numbers; null where nothing in it has settled the question. */
export interface NumberStyle {
  readonly decimal: '.' | ',' | null
  /** The mark that is known to separate thousands, from a number that leaves no doubt (`1.234.567`, `1,234.50`). */
  readonly grouping: '.' | ',' | null
}

const PLAIN = /^-?(?:0|[1-9]\d{0,20})(?:\.\d{1,8})?$/
const PLAIN_WHOLE = /^-?(?:0|[1-9]\d{0,20})$/
/** Nothing but what numbers are written with; any other text is none, whatever else it is. */
const NUMERIC = /^[\d.,\s\u00a0\u202f\u2009'’]*$/
const SHAPE = /^(?:\d+|\d*([.,])\d+)$/
const BLANKS = /[\s\u00a0\u202f\u2009'’]/
const GROUPED =
  /^(\d{1,3})(?:[\s\u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$|^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$|^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
/** As India writes: 1,23,45,678. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/
const MINUS = 0x2d
const SIGNS = '+-−'
const NO_NUMBER = { reason: 'marks' }
const MOST_DIGITS = 30
const MOST_WHOLE_DIGITS = 24

/**
 * A number as decimal text: the digits of the file, with a point, without thousands separators, plus sign and leading
 * zeros. Never rounded, never guessed: what could mean two numbers is E_NUMBER_AMBIGUOUS.
 */
export function readNumber(raw: string, style: NumberStyle): string | Finding {
  if (style.decimal === '.' ? PLAIN.test(raw) : PLAIN_WHOLE.test(raw))
    return raw.charCodeAt(0) === MINUS && /^-[0.]+$/.test(raw) ? raw.slice(1) : raw
  const text = unquoted(trimCell(raw))
  const sign = SIGNS.includes(text.charAt(0)) ? text.charAt(0) : ''
  const body = sign === '' ? text : text.slice(1)
  const normal = NUMERIC.test(body)
    ? normalise(body, style)
    : ARABIC.test(body)
      ? normalise(...inAscii(body, style))
      : NO_NUMBER
  if (typeof normal !== 'string') return 'reason' in normal ? refuse(explain(text) ?? normal.reason) : normal
  const [whole = '', fraction] = normal.split('.')
  const digits = whole.length + (fraction?.length ?? 0)
  if (whole.length > MOST_WHOLE_DIGITS) return finding('E_NUMBER_RANGE', { digits, limit: MOST_WHOLE_DIGITS })
  if (digits > MOST_DIGITS) return finding('E_DECIMALS', { digits, limit: MOST_DIGITS })
  return sign === '' || sign === '+' || /^[0.]*$/.test(normal) ? normal : `-${normal}`
}

const refuse = (reason: string): Finding => finding('E_NUMBER', { reason })

function normalise(body: string, style: NumberStyle): string | Finding | { reason: string } {
  const simple = SHAPE.exec(body)
  if (simple) return simple[1] === undefined ? tidy(body, '') : oneMark(body, simple[1], style)
  if (body.length > 60) return { reason: 'marks' }
  if (INDIAN.test(body) && style.decimal !== ',') return tidy(body.replaceAll(',', ''), '.')
  if (!GROUPED.test(body)) return { reason: 'marks' }
  const blanks = BLANKS.test(body)
  const marks = [...new Set(body.match(/[.,]/g) ?? [])]
  const decimal = blanks ? marks[0] : marks.length === 2 ? marks[1] : undefined
  const grouping = blanks ? undefined : marks[0]
  if (decimal !== undefined && style.decimal !== null && decimal !== style.decimal) return wrongMark(decimal)
  if (grouping !== undefined && grouping === style.decimal) return { reason: 'marks' }
  return tidy(body.replace(decimal === ',' ? /[^\d,]/g : decimal === '.' ? /[^\d.]/g : /\D/g, ''), decimal ?? '')
}

const ARABIC = /[\u0660-\u0669\u06f0-\u06f9\u066b\u066c]/

/** Arabic-Indic digits as 0 to 9. The Arabic decimal mark leaves no doubt, nor does that of the thousands. */
function inAscii(body: string, style: NumberStyle): [string, NumberStyle] {
  const text = asciiDigits(body).replaceAll('\u066c', '\u202f')
  if (!text.includes('\u066b')) return [text, style]
  return [text.replace('\u066b', '.'), { decimal: '.', grouping: null }]
}

/** `1.234` and `1,234`: a thousand and more, or one and a bit? Only the rest of the file can tell. */
function oneMark(body: string, mark: string, style: NumberStyle): string | Finding | { reason: string } {
  if (mark === style.decimal) return tidy(body, mark)
  const maybeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)
  if (maybeThousands && mark === style.grouping) return body.replace(mark, '')
  if (maybeThousands) {
    return finding('E_NUMBER_AMBIGUOUS', { first: body.replace(mark, ''), second: body.replace(mark, '.') })
  }
  return style.decimal === null ? tidy(body, mark) : wrongMark(mark)
}

const wrongMark = (mark: string): { reason: string } => ({ reason: mark === ',' ? 'decimal_comma' : 'decimal_point' })

function tidy(body: string, mark: string): string {
  const [whole = '', fraction] = mark === '' ? [body] : body.split(mark)
  const stripped = whole.replace(/^0+(?=\d)/, '') || '0'
  return fraction === undefined ? stripped : `${stripped}.${fraction}`
}

const REASONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^[+-]?nan$/i, 'nan'],
  [/^[+-]?(?:inf|infinity|∞)$/i, 'infinity'],
  [/^[+-]?[\d.,]+e[+-]?\d+$/i, 'exponent'],
  [/^\(.*\)$/, 'brackets'],
  [/^[\d.,\s]+[-−]$/, 'trailing_minus'],
  [/^[-−]\s+\d/, 'spaced_minus'],
  [/%$/, 'percent'],
  [
    /^[^\d]*\p{Sc}|\p{Sc}$|^(?:USD|EUR|GBP|RUB|MAD|CNY|INR|JPY)\s|\s(?:USD|EUR|GBP|RUB|MAD|CNY|INR|JPY|руб\.?|dh)$/iu,
    'currency',
  ],
  [/^#/, 'formula'],
  [/[\p{L}]/u, 'letters'],
]

/** `1200 p`, `1300(e)`, `2,345¹`, `12*`: a number with a status or a footnote behind it. */
const FLAGGED = /^[+-]?\d[\d.,' ]*(?:\(?[a-z]{1,2}\)?|[*†‡¹²³]+)$/iu

/** What plain text has that is no number for a reason other than letters: most has none of it. */
const SIGN_OR_WORD = /[-+()%#$]|^(?:nan|inf|infinity|[\d.,]+e\d+)$|^[a-z]{3} \d|\d [a-z]{2,3}$/i

/** Why a text is no number, where it can be told. */
function explain(text: string): string | null {
  if (text.length > 60) return null
  if (FLAGGED.test(text)) return 'flag'
  if (isPlain(text) && !SIGN_OR_WORD.test(text)) return /[a-z]/i.test(text) ? 'letters' : null
  return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
