/** A word with which letters it has, as bits: most pairs of words are told apart by those and by their lengths. */
export interface Spelling {
  readonly word: string
  readonly letters: number
}

export function spellingOf(word: string): Spelling {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return { word, letters }
}

/**
 * How many letters to add, drop, change or swap with their neighbours to make one word of the other; `Infinity` where
 * there are more than `most`.
 */
export function editsWithin(one: Spelling, other: Spelling, most: number): number {
  if (Math.abs(one.word.length - other.word.length) > most) return Infinity
  // An edit changes two letters at most: one goes, one comes.
  if (bits(one.letters ^ other.letters) > 2 * most) return Infinity
  const edits = editsBetween(one.word, other.word)
  return edits > most ? Infinity : edits
}

function bits(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count++
  return count
}

function editsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
