import { detached, forbiddenAt, isPlain, nameOfCharacter, trimCell, unquoted } from '../cell-text'
import { finding, type Finding } from '../problem'

/** What a cell says: a value, perhaps with a notice, or what is wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notice: Finding | null }
  | { readonly ok: false; readonly found: Finding }

/** `suggest`: whether a wrong text is worth looking for what was meant; it is where nothing is said. */
export type CellReader<T> = (text: string, suggest?: boolean) => Reading<T>

export const good = <T>(value: T, notice: Finding | null = null): Reading<T> => ({ ok: true, value, notice })
export const bad = (found: Finding): { readonly ok: false; readonly found: Finding } => ({ ok: false, found })

/** Texts of one column that are remembered at a time. */
const REMEMBERED = 20_000
/** Wrong ones among them: a file that has another one in each row is not worth remembering. */
const MOST_WRONG = 2_000
const LONGEST_REMEMBERED = 200
/** Wrong ones that get a suggestion: each is compared with hundreds of words, and more than these nobody reads. */
const MOST_SUGGESTED = 200

/**
 * A reader that remembers what it has read: columns repeat themselves. Cells come in trimmed and composed (NFC), those
 * with control characters are refused. A notice is given once per distinct text, not per row; suggestions are given for the
 * first 200 wrong ones.
 */
export function remembering<T>(read: CellReader<T>): CellReader<T> {
  const memory = new Map<string, Reading<T>>()
  let wrong = 0
  let suggested = 0
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
    const suggest = suggested < MOST_SUGGESTED
    const reading = isPlain(text)
      ? read(unquoted(trimCell(text)), suggest)
      : (refuseControls(text) ?? readComposed(unquoted(trimCell(text)), read, suggest))
    if (!reading.ok && suggest) suggested++
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

function readComposed<T>(text: string, read: CellReader<T>, suggest: boolean): Reading<T> {
  const composed = text.normalize('NFC')
  const reading = read(composed, suggest)
  if (composed === text || !reading.ok || reading.notice) return reading
  return good(reading.value, finding('W_NORMALISED', {}))
}

/** E_CONTROL_CHAR for a cell with control characters or bidirectional overrides; null for a clean one. */
export function refuseControls(text: string): { readonly ok: false; readonly found: Finding } | null {
  const at = forbiddenAt(text)
  return at < 0 ? null : bad(finding('E_CONTROL_CHAR', { character: nameOfCharacter(text.charAt(at)) }))
}
