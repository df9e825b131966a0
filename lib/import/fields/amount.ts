import type { StatusCode } from '../../trade/observation'
import { detached, trimCell } from '../cell-text'
import { finding, type Finding } from '../problem'
import { readNumber, type NumberStyle } from './number'
import { refuseControls } from './reading'

/** A value, or why there is none. */
export interface Amount {
  readonly digits: string | null
  /** Set where there is no value: M missing, C confidential. */
  readonly status: Extract<StatusCode, 'M' | 'C'> | null
}

/** What stands for "no value" in the value column, compared in lower case. Zero is not among them. */
export const MISSING_MARKERS: readonly string[] = [
  ...[
    '',
    '-',
    '–',
    '—',
    '--',
    '---',
    '.',
    '..',
    '...',
    '…',
    ':',
    '/',
    'x',
    'n/a',
    'na',
    'n.a.',
    'null',
    '\\n',
    'missing',
  ],
  ...['not available', 'k.a.', 'k. a.', 'keine angabe', 'nd', 'n.d.', 'n. d.', 'non disponible', 'no disponible'],
  ...['n.v.', 'n.a', 'na.', '[x]', '[z]', 'z', ': z', ':z'],
  ...['s.d.', 'н/д', 'н.д.', 'нет данных', 'غير متوفر', 'غ.م'],
]
/** What stands for "confidential" there. */
export const CONFIDENTIAL_MARKERS: readonly string[] = [
  ...[
    'c',
    '(c)',
    ': c',
    ':c',
    'confidential',
    'conf',
    'conf.',
    'geheim',
    'vertraulich',
    'confidentiel',
    'confidencial',
  ],
  ...['конфиденциально', 'سري', '[c]', '(d)', 'suppressed'],
]

const MARKERS = new Map<string, Amount>([
  ...MISSING_MARKERS.map((marker): [string, Amount] => [marker, { digits: null, status: 'M' }]),
  ...CONFIDENTIAL_MARKERS.map((marker): [string, Amount] => [marker, { digits: null, status: 'C' }]),
])
const LONGEST_MARKER = 16

/** The value column: a number as decimal text, or a documented marker for none. */
export function readAmount(text: string, style: NumberStyle): Amount | Finding {
  const number = readNumber(text, style)
  if (typeof number === 'string') return { digits: number, status: null }
  const control = refuseControls(text)
  if (control) return control.found
  const trimmed = trimCell(text)
  if (trimmed.length > LONGEST_MARKER || /\d/.test(trimmed)) return number
  return MARKERS.get(trimmed.toLowerCase()) ?? number
}

/** Reads the value column of one file. The last text that was wrong is known again: a file can have it in every row. */
export function amountReader(style: NumberStyle): (text: string) => Amount | Finding {
  let wrong: string | null = null
  let why: Finding | undefined
  return (text) => {
    if (why && text === wrong) return why
    const amount = readAmount(text, style)
    if (!('code' in amount)) return amount
    // A slice of the file would keep the piece alive that it was cut from.
    wrong = detached(text)
    return (why = amount)
  }
}

/** Trade is not negative; only a balance is. `reason` names a minus that spreadsheets write in their own way. */
export const negative = (text: string): Finding =>
  finding('E_NEGATIVE', { reason: text.includes('−') ? 'typographic' : 'plain' })

/** `text` times ten to the `exponent` (0 or more), exactly. */
export function shiftDecimal(text: string, exponent: number): string {
  if (exponent === 0) return text
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.slice(sign.length).split('.')
  const moved = (whole + fraction.slice(0, exponent).padEnd(exponent, '0')).replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(exponent)
  return sign + moved + (rest === '' ? '' : `.${rest}`)
}
