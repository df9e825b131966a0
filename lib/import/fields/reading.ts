import { detached, FORBIDDEN, nameOfCharacter, trimCell } from '../cell-text'
import { finding, type Finding } from '../problem'

/** What a cell says: a value, perhaps with a notice, or what is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notice: Finding | null }
  | { readonly ok: false; readonly found: Finding }

export type CellReader<T> = (text: string) => Reading<T>

export const good = <T>(value: T, notice: Finding | null = null): Reading<T> => ({ ok: true, value, notice })
export const bad = (found: Finding): { readonly ok: false; readonly found: Finding } => ({ ok: false, found })

/** Texts of one column that are remembered at a time. */
const REMEMBERED = 20_000
/** Wrong ones among them: a file that has another one in each row is not worth remembering. */
const MOST_WRONG = 2_000
const LONGEST_REMEMBERED = 200

/**
 * A reader that remembers what it has read: columns repeat themselves. Cells come in trimmed and composed (NFC), those
 * with control characters are refused. A notice is given once per distinct text, not per row.
 */
export function remembering<T>(read: CellReader<T>): CellReader<T> {
  const memory = new Map<string, Reading<T>>()
  let wrong = 0
  let lastText: string | null = null
  let last: Reading<T> | undefined
  return (text) => {
    if (text === lastText && last) return last
    const known = memory.get(text)
    if (known) {
      lastText = text
      last = known
      return known
    }
    const reading = refuseControls(text) ?? readComposed(trimCell(text), read)
    if (memory.size >= REMEMBERED) {
      memory.clear()
      wrong = 0
    }
    if (!reading.ok && wrong++ >= MOST_WRONG) return reading
    if (text.length <= LONGEST_REMEMBERED)
      memory.set(detached(text), reading.ok && reading.notice ? good(reading.value) : reading)
    return reading
  }
}

// oxlint-disable-next-line no-control-regex -- control characters were refused before
const ASCII = /^[\u0000-\u007f]*$/

function readComposed<T>(text: string, read: CellReader<T>): Reading<T> {
  const composed = ASCII.test(text) ? text : text.normalize('NFC')
  const reading = read(composed)
  if (composed === text || !reading.ok || reading.notice) return reading
  return good(reading.value, finding('W_NORMALISED', {}))
}

/** E_CONTROL_CHAR for a cell with control characters or bidirectional overrides; null for a clean one. */
export function refuseControls(text: string): { readonly ok: false; readonly found: Finding } | null {
  const match = FORBIDDEN.exec(text)
  return match && bad(finding('E_CONTROL_CHAR', { character: nameOfCharacter(match[0]) }))
}
