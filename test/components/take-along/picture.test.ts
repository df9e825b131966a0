import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coversAny } from '../../../components/take-along/picture/fonts'
import { movedPath } from '../../../components/take-along/picture/moved-path'
import { brokenLines, picturePage, type PictureWords } from '../../../components/take-along/picture/picture-page'
import { svg, svgText, textsOf } from '../../../components/take-along/picture/svg-node'

const measure = (text: string, size: number): number => text.length * size * 0.5
const words: PictureWords = {
  subject: 'Russia and Morocco',
  title: 'Trade over time',
  subtitle: '',
  filters: 'Sectors: All sectors',
  unit: 'USD, exports FOB, imports CIF',
  notes: ['2 values are provisional: drawn hollow.'],
  sources: ['Source: IMF, Direction of Trade Statistics, as reported by Russia.'],
  retrieved: 'Taken on 26 Nov 2026 from',
  address: 'http://localhost:3000/RUS/MAR#time',
}
const drawing = (text: string) => ({ nodes: [svg('text', { x: 0, y: 12 }, [text])], width: 600, height: 300 })

describe('the text of an SVG', () => {
  test('escapes what would be markup and leaves out what has no value', () => {
    const node = svg('text', { x: 1.23456, y: -0.001, fill: undefined, class: '' }, ['A < B & "C"', svg('tspan', {})])
    expect(svgText(node)).toBe('<text x="1.23" y="0">A &lt; B &amp; &quot;C&quot;<tspan/></text>')
  })

  test('holds nothing that XML forbids, whatever the text is; letters of all scripts stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = [...svgText(svg('text', { x: text }, [text]))].map((character) => character.codePointAt(0)!)
        // XML 1.0, production 2.
        for (const code of written)
          expect(
            [9, 10, 13].includes(code) ||
              (code >= 32 && code < 0xd800) ||
              (code >= 0xe000 && ![0xfffe, 0xffff].includes(code)),
          ).toBe(true)
      }),
    )
    expect(svgText('Москва, المغرب, 東京, 𝄞')).toBe('Москва, المغرب, 東京, 𝄞')
  })
})

describe('a picture', () => {
  test('says what it shows, in which unit, what is to be known, whose figures, when and from where', () => {
    expect(textsOf(picturePage(drawing('2,000'), words, measure))).toEqual([
      'Russia and Morocco: Trade over time',
      'Russia and Morocco',
      'Trade over time',
      'Sectors: All sectors · USD, exports FOB, imports CIF',
      '2,000',
      '2 values are provisional: drawn hollow.',
      'Source: IMF, Direction of Trade Statistics, as reported by Russia.',
      'Taken on 26 Nov 2026 from http://localhost:3000/RUS/MAR#time',
    ])
  })

  test('names the unit once where the chart names it with its magnitude', () => {
    const texts = textsOf(picturePage(drawing('million USD, exports FOB, imports CIF'), words, measure))
    expect(texts.filter((text) => text.includes('USD'))).toEqual(['million USD, exports FOB, imports CIF'])
    const under = { ...words, subtitle: 'million USD, exports FOB, imports CIF' }
    expect(textsOf(picturePage(drawing(''), under, measure))).toContain(
      'million USD, exports FOB, imports CIF · Sectors: All sectors',
    )
  })

  test('is as wide as the chart with its margins, on white, and everything lies inside', () => {
    const page = picturePage(drawing(''), words, measure)
    const [width, height] = [Number(page.attributes.width), Number(page.attributes.height)]
    expect(width).toBe(648)
    expect(svgText(page)).toContain(`<rect width="648" height="${height}" fill="#ffffff"/>`)
    for (const node of page.children) {
      if (typeof node === 'string' || node.name !== 'text') continue
      expect(Number(node.attributes.y)).toBeLessThan(height)
      expect(measure(textsOf(node).join(''), Number(node.attributes['font-size']))).toBeLessThanOrEqual(width)
    }
  })
})

describe('lines of a text', () => {
  test.each<[string, string[]]>([
    ['a bb ccc', ['a bb', 'ccc']],
    ['http://long', ['http:', '//lon', 'g']],
    ['', []],
  ])('%j in five letters of width is %j', (text, lines) => {
    expect(brokenLines(text, 5, (each) => each.length)).toEqual(lines)
  })

  test('lose no letter and keep to the width', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({ min: 1, max: 20 }), (parts, width) => {
        const lines = brokenLines(parts.join(' '), width, (each) => each.length)
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''))
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('a path that is moved', () => {
  const twice = (x: number, y: number) => ({ x: 2 * x + 10, y: 3 * y })

  test.each([
    ['M0 0L10 5', 'M10 0L30 15'],
    ['M1,2 3,4', 'M12 6L16 12'],
    ['m1 1l2 0h3v-1z', 'M12 3L16 3L22 3L22 0Z'],
    ['M5 5h0', 'M20 15L20 15'],
    ['M0 0C1 1 2 2 3 3', 'M10 0C12 3 14 6 16 9'],
    ['M0 0ZL1 1', 'M10 0ZL12 3'],
  ])('%s becomes %s', (path, moved) => expect(movedPath(path, twice)).toBe(moved))

  test.each(['M0 0A1 1 0 0 1 2 2', 'M0 0Z1 1', '1 2', 'M1'])('%s is not moved', (path) => {
    expect(movedPath(path, twice)).toBeNull()
  })
})

test('a font goes along where its range has a letter of the picture', () => {
  expect(coversAny('U+0301, U+0400-045F', 'Moscow')).toBe(false)
  expect(coversAny('U+0301, U+0400-045F', 'Москва')).toBe(true)
  expect(coversAny('U+06??', 'المغرب')).toBe(true)
  expect(coversAny('', 'a')).toBe(true)
})
