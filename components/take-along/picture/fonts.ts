/** The family that a picture names: ours goes along, and where it is not read (drawing programs), one that is installed. */
const FAMILY = 'IBM Plex Sans'

interface Face {
  readonly url: string
  readonly weight: string
  readonly range: string
}

/** The faces of the page's own families as its style sheets declare them; a stand-in made of a local font has no file. */
function facesOfPage(): Face[] {
  const families = new Set(getComputedStyle(document.documentElement).fontFamily.split(',').map(bare))
  const faces: Face[] = []
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule)) continue
      const { style } = rule
      const source = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1]
      if (!source || !families.has(bare(style.getPropertyValue('font-family')))) continue
      faces.push({
        url: new URL(source, sheet.href ?? document.baseURI).href,
        weight: style.getPropertyValue('font-weight') || '400',
        range: style.getPropertyValue('unicode-range'),
      })
    }
  }
  return faces
}

const bare = (family: string): string => family.trim().replaceAll(/^["']|["']$/g, '')

function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    // A sheet of somebody else, of a browser's extension for one, cannot be read and is none of ours.
    return []
  }
}

/** Whether a face has a letter of the text. No range is the whole of Unicode: of ours, the Latin one. */
export function coversAny(range: string, text: string): boolean {
  if (range === '' || /^U\+0+-10FFFF$/i.test(range)) return true
  const ranges = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)] as const
  })
  return [...new Set(text)].some((character) => {
    const code = character.codePointAt(0)!
    return ranges.some(([from, to]) => code >= from && code <= to)
  })
}

async function dataUri(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:font/woff2;base64,${btoa(binary)}`
}

/**
 * Style rules that carry the fonts of a text, from the files that the page itself uses, so that a picture looks the same
 * where they are not installed. A font that cannot be fetched is left out: another one stands in.
 */
export async function fontsFor(text: string): Promise<string> {
  const faces = facesOfPage().filter((face) => coversAny(face.range, text))
  const rules = await Promise.all(
    faces.map(async ({ url, weight, range }) => {
      const source = await dataUri(url).catch(() => null)
      const where = range ? `unicode-range:${range};` : ''
      return (
        source && `@font-face{font-family:'${FAMILY}';font-weight:${weight};${where}src:url(${source}) format('woff2')}`
      )
    }),
  )
  return rules.filter(Boolean).join('')
}
