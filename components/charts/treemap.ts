export interface Tile {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Sized {
  readonly id: string
  readonly area: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The flattest side ratio of a row of tiles along a side: 1 is a square. */
function worstRatio(row: readonly Sized[], side: number): number {
  const sum = row.reduce((total, { area }) => total + area, 0)
  const thickness = sum / side
  return Math.max(...row.map(({ area }) => Math.max(thickness ** 2 / area, area / thickness ** 2)))
}

/**
 * Tiles whose areas stand to each other as the values, as square as they can be, largest first from the start corner
 * (Bruls, Huizing, van Wijk: Squarified treemaps, 2000). Values that are not positive have no area and are left out.
 */
export function squarify(values: readonly { readonly id: string; readonly value: number }[], box: Box): Tile[] {
  const positive = values.filter(({ value }) => value > 0 && Number.isFinite(value))
  const total = positive.reduce((sum, { value }) => sum + value, 0)
  if (total <= 0 || box.width <= 0 || box.height <= 0) return []
  const scale = (box.width * box.height) / total
  const waiting: Sized[] = positive
    .toSorted((a, b) => b.value - a.value)
    .map(({ id, value }) => ({ id, area: value * scale }))
  const tiles: Tile[] = []
  let free = { ...box }
  while (waiting.length) {
    const side = Math.min(free.width, free.height)
    const row = [waiting.shift()!]
    while (waiting.length && worstRatio([...row, waiting[0]!], side) <= worstRatio(row, side))
      row.push(waiting.shift()!)
    free = place(row, free, tiles, waiting.length === 0)
  }
  return tiles
}

/** Lays a row of tiles along the shorter side and gives what is left of the box; the last row takes all of it. */
function place(row: readonly Sized[], free: Box, tiles: Tile[], last: boolean): Box {
  const sum = row.reduce((total, { area }) => total + area, 0)
  const upright = free.width >= free.height
  const side = upright ? free.height : free.width
  const thickness = last ? Math.max(free.width, free.height) : sum / side
  let at = 0
  for (const { id, area } of row) {
    const length = (area / sum) * side
    tiles.push(
      upright
        ? { id, x: free.x, y: free.y + at, width: thickness, height: length }
        : { id, x: free.x + at, y: free.y, width: length, height: thickness },
    )
    at += length
  }
  return upright
    ? { ...free, x: free.x + thickness, width: Math.max(0, free.width - thickness) }
    : { ...free, y: free.y + thickness, height: Math.max(0, free.height - thickness) }
}

/** Values that would be too small to point at, put together at the end: their sum, and how many they are. */
export function groupSmall(
  values: readonly { readonly id: string; readonly value: number }[],
  leastShare: number,
): {
  readonly shown: readonly { readonly id: string; readonly value: number }[]
  readonly small: readonly string[]
  readonly sum: number
} {
  const total = values.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  const small = values.filter(({ value }) => value > 0 && value < total * leastShare)
  // A single one is not called "1 other".
  const grouped = small.length > 1 ? new Set(small.map(({ id }) => id)) : new Set<string>()
  return {
    shown: values.filter(({ id, value }) => value > 0 && !grouped.has(id)),
    small: [...grouped],
    sum: small.length > 1 ? small.reduce((sum, { value }) => sum + value, 0) : 0,
  }
}

/** A text broken into lines of at most `width` px between words; null where a word alone is longer, or there are too many. */
export function wrapText(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] | null {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (measure(longer) <= width) line = longer
    else {
      if (!line || measure(word) > width) return null
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines.length <= most && measure(line) <= width ? lines : null
}
