import { expect, test } from 'vitest'
import chaptersDe from '../../../lib/trade/reference/hs/chapters.de.json' with { type: 'json' }
import chaptersEn from '../../../lib/trade/reference/hs/chapters.en.json' with { type: 'json' }
import headingsDe from '../../../lib/trade/reference/hs/headings.de.json' with { type: 'json' }
import headingsEn from '../../../lib/trade/reference/hs/headings.en.json' with { type: 'json' }
import sections from '../../../lib/trade/reference/hs/sections.json' with { type: 'json' }
import subheadingsDe from '../../../lib/trade/reference/hs/subheadings.de.json' with { type: 'json' }
import subheadingsEn from '../../../lib/trade/reference/hs/subheadings.en.json' with { type: 'json' }

type Labels = Record<string, string>

const tables: Array<[name: string, labels: Labels]> = [
  ['chapters.en', chaptersEn],
  ['chapters.de', chaptersDe],
  ['headings.en', headingsEn],
  ['headings.de', headingsDe],
  ['subheadings.en', subheadingsEn],
  ['subheadings.de', subheadingsDe],
]

const headings = headingsEn as Labels
const headingsGerman = headingsDe as Labels

test('every heading is a four-digit code that begins with a chapter that has a label', () => {
  const chapters = new Set(Object.keys(chaptersEn))
  expect(Object.keys(headings).filter((code) => !/^\d{4}$/.test(code) || !chapters.has(code.slice(0, 2)))).toEqual([])
})

test('every subheading is a six-digit code that begins with a heading that has a label', () => {
  expect(Object.keys(subheadingsEn).filter((code) => !/^\d{6}$/.test(code) || !(code.slice(0, 4) in headings))).toEqual(
    [],
  )
})

test('every chapter that has a label has at least one heading, except 98', () => {
  const used = new Set(Object.keys(headings).map((code) => code.slice(0, 2)))
  expect(Object.keys(chaptersEn).filter((chapter) => !used.has(chapter))).toEqual(['98'])
})

test('every chapter belongs to exactly one section', () => {
  const listed = sections.flatMap((section) => section.chapters)
  expect([...listed].sort()).toEqual(Object.keys(chaptersEn).sort())
})

test('there are 21 sections of the Harmonized System and one for special and unspecified goods', () => {
  expect(sections).toHaveLength(22)
  expect(sections.at(-1)?.chapters).toEqual(['98', '99'])
})

test('chapter 77, reserved by the Harmonized System, has no label', () => {
  expect(Object.keys(chaptersEn)).not.toContain('77')
})

test('both languages name the same chapters, headings and subheadings', () => {
  expect(Object.keys(chaptersDe).sort()).toEqual(Object.keys(chaptersEn).sort())
  expect(Object.keys(headingsDe).sort()).toEqual(Object.keys(headingsEn).sort())
  expect(Object.keys(subheadingsDe).sort()).toEqual(Object.keys(subheadingsEn).sort())
})

test('every section has a label in both languages', () => {
  expect(sections.filter((section) => section.en.trim() === '' || section.de.trim() === '')).toEqual([])
})

test.each(tables)('no label of %s is empty, padded or longer than 80 characters', (_name, labels) => {
  const bad = Object.entries(labels).filter(([, label]) => label === '' || label.trim() !== label || label.length > 80)
  expect(bad).toEqual([])
})

test.each(tables.filter(([name]) => !name.startsWith('chapters')))(
  'no two labels of %s are equal within one chapter',
  (_name, labels) => {
    const seen = new Map<string, string>()
    const clashes: string[] = []
    for (const [code, label] of Object.entries(labels)) {
      const key = `${code.slice(0, 2)} ${label.toLowerCase()}`
      const other = seen.get(key)
      if (other !== undefined) clashes.push(`${other} and ${code}: ${label}`)
      seen.set(key, code)
    }
    expect(clashes).toEqual([])
  },
)

test('no two chapters share a label', () => {
  expect(new Set(Object.values(chaptersEn)).size).toBe(Object.keys(chaptersEn).length)
  expect(new Set(Object.values(chaptersDe)).size).toBe(Object.keys(chaptersDe).length)
})

test.each([
  ['0805', 'Citrus fruit', 'Zitrusfrüchte'],
  ['2709', 'Crude petroleum', 'Rohöl'],
  ['3004', 'Medicaments', 'Arzneiwaren'],
  ['3105', 'fertilisers', 'Mehrnährstoffdünger'],
  ['8469', 'Typewriters', 'Schreibmaschinen'],
  ['8609', 'Containers', 'Container'],
  ['8703', 'Cars', 'Personenkraftwagen'],
])('heading %s speaks of %s and %s', (code, english, german) => {
  expect(headings[code]).toContain(english)
  expect(headingsGerman[code]).toContain(german)
})

test('the photovoltaic subheadings of HS 2022 tell cells from modules', () => {
  expect(subheadingsEn['854142']).toBe('Solar cells, not in modules')
  expect(subheadingsEn['854143']).toBe('Solar cells in modules or panels')
})
