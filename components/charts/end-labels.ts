export interface WantedLabel {
  readonly id: string
  /** Where the label would like its middle to be, in px from the top. */
  readonly y: number
  readonly height: number
}

/**
 * Moves labels that stand above each other apart, each as little as the others allow, inside [top, bottom]: first down
 * from the top, then back up from the bottom. Gives each label's middle. Where there is no room for all they keep their
 * order and overrun the bottom.
 */
export function spreadLabels(wanted: readonly WantedLabel[], top: number, bottom: number): Map<string, number> {
  const placed = wanted.map((label) => ({ ...label, at: label.y })).sort((a, b) => a.y - b.y)
  let free = top
  for (const label of placed) {
    label.at = Math.max(label.at, free + label.height / 2)
    free = label.at + label.height / 2
  }
  const needed = placed.reduce((sum, label) => sum + label.height, 0)
  free = Math.max(bottom, top + needed)
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, free - label.height / 2)
    free = label.at - label.height / 2
  }
  return new Map(placed.map((label) => [label.id, label.at]))
}
