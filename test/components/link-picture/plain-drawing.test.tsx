import { readFileSync } from 'node:fs'
import { memo } from 'react'
import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import { figureWords, type ChartTranslator } from '@/components/charts/figure-words'
import { timeChartModel } from '@/components/charts/time-rows'
import { LIGHT } from '@/components/link-picture/light-colours'
import { plainDrawing } from '@/components/link-picture/plain-drawing'
import { timeChart } from '@/components/link-picture/time-chart'
import { svgText } from '@/components/take-along/picture/svg-node'
import messages from '@/messages/en/charts.json'
import { figure, point } from '../charts/chart-figures'

const words = figureWords(createTranslator({ locale: 'en', messages }) as unknown as ChartTranslator, 'en')

describe('a chart for the preview of a link', () => {
  test('is its SVG without texts, and the texts with what they take over from what they stand in', () => {
    const Name = memo(({ children }: { children: string }) => (
      <text x={5} y={7} textAnchor="end" fontWeight={600}>
        {children}
        {1}
      </text>
    ))
    const { picture, words: texts } = plainDrawing(
      <svg viewBox="0 0 10 10" aria-hidden className="block">
        <g className="figures fill-ink-muted text-12">
          <line x1={0} strokeWidth={2} stroke="var(--grid)" data-mark="line" />
          <Name>Exports</Name>
          {false}
        </g>
      </svg>,
    )
    expect(svgText(picture)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g><line x1="0" stroke-width="2" stroke="#e6e3db"/></g></svg>',
    )
    expect(texts).toEqual([{ text: 'Exports1', x: 5, y: 7, anchor: 'end', colour: LIGHT['ink-muted'], weight: 600 }])
  })

  test('has the lines, names and values of trade over time, as the page draws them', () => {
    const years = ['2018', '2019', '2020']
    const model = timeChartModel(
      years.map((year, i) => point(year, { X: figure(year, String(100 + i)), M: figure(year, '50') })),
      null,
      [],
    )
    const chart = timeChart(model, words, { bars: false, unit: 'USD' })!({ width: 680, height: 220 })
    const { picture, words: texts } = plainDrawing(chart)
    const svg = svgText(picture)
    expect(svg).not.toMatch(/var\(|NaN|undefined/)
    expect(svg).toContain(LIGHT['flow-exports'])
    const said = texts.map(({ text }) => text)
    expect(said).toEqual(expect.arrayContaining(['Exports', '102', 'Imports', '50', '2020', 'USD, FOB']))
    for (const { x, y } of texts) expect(x >= 0 && x <= 680 && y > 0 && y <= 220).toBe(true)
  })

  test('is none where nothing is known', () => {
    expect(timeChart(timeChartModel([point('2020', {})], null, []), words, { bars: false, unit: 'USD' })).toBeNull()
  })
})

test('the light colours are those of the style sheet', () => {
  const css = readFileSync('components/layout/colours.css', 'utf8')
  const light = (name: string): string => {
    const value = new RegExp(`--${name}:\\s*(?:light-dark\\(([^,]+),|var\\(--([a-z-]+)\\))`).exec(css)!
    return value[1] ?? light(value[2]!)
  }
  for (const [name, colour] of Object.entries(LIGHT)) expect([name, colour]).toEqual([name, light(name)])
})
