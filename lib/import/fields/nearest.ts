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

/** The word nearest to a misspelt one, at most a third of it (and two letters) away; null where none is near. */
export function nearestWord(text: string, words: Iterable<string>): string | null {
  if (text.length < 3 || text.length > 40) return null
  let best: string | null = null
  let least = Math.min(2, Math.floor(text.length / 3)) + 1
  for (const word of words) {
    if (Math.abs(word.length - text.length) >= least) continue
    const distance = edits(text, word)
    if (distance < least) {
      least = distance
      best = word
    }
  }
  return best
}
