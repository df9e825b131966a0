import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SECTOR_IDS } from '../../../lib/trade/sector'

const css = readFileSync(new URL('../../../components/layout/colours.css', import.meta.url), 'utf8')
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/gi)]
const COLOURS = new Map(pairs.map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))

const THEMES = ['light', 'dark'] as const
const colour = (name: string, theme: (typeof THEMES)[number]): string => {
  const found = COLOURS.get(name)
  if (!found) throw new Error(`no colour --${name}`)
  return found[theme]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

test('black on white is 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(['ink', 'ink-muted', 'flow-exports-text', 'flow-imports-text'])('text in --%s has 4.5:1', (name) => {
    for (const ground of ['paper', 'raised', 'wash'])
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  const pairColours = ['pair-2', 'pair-3', 'pair-4', 'pair-5', 'pair-6']
  const marks = ['control', 'flow-exports', 'flow-imports', 'flow-balance', 'mark-rest', ...pairColours]
  test.each([...marks, ...SECTOR_IDS.map((id) => `sector-${id}`)])('--%s has 3:1 on paper', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(3)
  })

  const heat = [1, 2, 3, 4, 5].map((step) => `heat-${step}`)
  test('sizes have 3:1 on paper from the least on, and what is printed in them 4.5:1', () => {
    heat.forEach((name, step) => {
      const ground = colour(name, theme)
      expect(contrast(ground, colour('paper', theme))).toBeGreaterThanOrEqual(3)
      expect(contrast(ground, colour(step === 0 ? 'ink' : 'paper', theme))).toBeGreaterThanOrEqual(4.5)
    })
  })

  test('each size is further from the paper than the one before, and told from it', () => {
    for (let step = 1; step < heat.length; step++) {
      const [before, after] = [heat[step - 1]!, heat[step]!].map((name) => colour(name, theme)) as [string, string]
      expect(contrast(before, after)).toBeGreaterThanOrEqual(1.4)
      expect(contrast(after, colour('paper', theme))).toBeGreaterThan(contrast(before, colour('paper', theme)))
    }
  })

  test('no two sectors or pairs share a colour, and none has that of a flow', () => {
    const names = [...SECTOR_IDS.map((id) => `sector-${id}`), ...pairColours, 'flow-exports', 'flow-imports']
    expect(new Set(names.map((name) => colour(name, theme))).size).toBe(23)
  })
})
