/** Edits (insert, delete, replace, swap neighbours) between two short texts. */
function edits(a: string, b: string): number {
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

/** Which letters a word has, as bits. An edit changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function bits(number: number): number {
  let count = 0
  for (let rest = number; rest !== 0; rest &= rest - 1) count++
  return count
}

/**
 * Finds the word nearest to a misspelt one, at most a third of it (and two letters) away; null where none is near. Most
 * words are told apart by their lengths and letters alone: a file can have a misspelt one in every row.
 */
export function nearestAmong(words: Iterable<string>): (text: string) => string | null {
  const known = [...words].map((word) => ({ word, letters: lettersOf(word) }))
  return (text) => {
    if (text.length < 3 || text.length > 40) return null
    const letters = lettersOf(text)
    let best: string | null = null
    let least = Math.min(2, Math.floor(text.length / 3)) + 1
    for (const each of known) {
      if (Math.abs(each.word.length - text.length) >= least || bits(each.letters ^ letters) > 2 * (least - 1)) continue
      const distance = edits(text, each.word)
      if (distance < least) {
        least = distance
        best = each.word
      }
    }
    return best
  }
}
