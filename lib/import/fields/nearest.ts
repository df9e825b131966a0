import { editsWithin, spellingOf } from '../../trade/misspelling'

/** Finds the word nearest to a misspelt one, at most a third of it (and two letters) away; null where none is near. */
export function nearestAmong(words: Iterable<string>): (text: string) => string | null {
  const known = [...words].map(spellingOf)
  return (text) => {
    if (text.length < 3 || text.length > 40) return null
    const misspelt = spellingOf(text)
    let best: string | null = null
    let least = Math.min(2, Math.floor(text.length / 3)) + 1
    for (const each of known) {
      const distance = editsWithin(misspelt, each, least - 1)
      if (distance >= least) continue
      least = distance
      best = each.word
    }
    return best
  }
}
