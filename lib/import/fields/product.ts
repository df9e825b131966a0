import { productLabel } from '../../trade/product-label'
import { isHs, isHsCode, TOTAL, type Classification } from '../../trade/product'
import { isSectorId, SECTOR_IDS, type SectorId } from '../../trade/sector'
import { foldWord, unquoted } from '../cell-text'
import { finding, type Finding } from '../problem'
import { nearestAmong } from './nearest'
import { bad, good, type CellReader, type Reading } from './reading'

/** A product with the classification its code belongs to. */
export interface ProductReading {
  readonly classification: Classification
  readonly product: string
}

const TOTALS = new Set(
  [
    ...[
      'TOTAL',
      'all',
      'all commodities',
      'all products',
      'total all products',
      'all goods',
      'total trade',
      'total goods',
    ],
    ...['alle Waren', 'insgesamt', 'Waren insgesamt', 'gesamt', 'tous produits', 'total tous produits', 'ensemble'],
    ...['все товары', 'всего', 'todos los productos', 'جميع المنتجات'],
  ].map(foldWord),
)

/** Plain words for sectors in English and German, beside their ids. */
const SECTOR_WORDS: ReadonlyArray<readonly [SectorId, readonly string[]]> = [
  [
    'agri-food',
    [
      'agrifood',
      'agriculture and food',
      'food',
      'agriculture',
      'Agrar und Ernährung',
      'Lebensmittel',
      'Landwirtschaft',
    ],
  ],
  ['minerals', ['mineral products', 'Minerale', 'Mineralien']],
  ['energy', ['Energie', 'fuels', 'mineral fuels']],
  ['chemicals', ['chemical products', 'Chemie', 'Chemikalien']],
  [
    'pharmaceuticals',
    ['pharma', 'pharmaceutical', 'pharmaceutical products', 'medicines', 'Pharmazeutika', 'Arzneimittel'],
  ],
  ['fertilisers', ['fertilizers', 'Düngemittel', 'Dünger']],
  ['plastics-and-rubber', ['plastics & rubber', 'Kunststoffe und Kautschuk', 'Kunststoff und Gummi']],
  ['textiles', ['textiles and clothing', 'Textilien']],
  ['wood-and-paper', ['wood & paper', 'Holz und Papier']],
  ['metallurgy', ['metals', 'Metallurgie', 'Metalle']],
  ['machinery', ['machines', 'Maschinen', 'Maschinenbau']],
  ['railway', ['railways', 'rail', 'Eisenbahn', 'Bahn']],
  ['automotive', ['automobile', 'cars', 'vehicles', 'Automobil', 'Kraftfahrzeuge']],
  ['renewable-energy', ['renewables', 'erneuerbare Energien', 'erneuerbare Energie']],
  ['digital-technology', ['digital technologies', 'ICT', 'digital', 'Digitaltechnik', 'digitale Technologien']],
  ['other', ['Sonstiges', 'übrige', 'other goods']],
]
const SECTOR_OF = new Map<string, SectorId>([
  ...SECTOR_IDS.map((id): [string, SectorId] => [foldWord(id), id]),
  ...SECTOR_WORDS.flatMap(([id, words]) => words.map((word): [string, SectorId] => [foldWord(word), id])),
])

const nearestSector = nearestAmong(SECTOR_OF.keys())

const refuse = (reason: string, suggestion = 'none') => bad(finding('E_PRODUCT', { reason, suggestion }))

/** A product code as text in `classification`; where that is empty the code tells: HS, a sector, or the total. */
export const productReader =
  (classification: Classification): CellReader<ProductReading> =>
  (text, suggest = true) => {
    const code = withoutLabel(unquoted(text))
    if (code === '') return bad(finding('E_EMPTY_CELL', { field: 'product' }))
    if (code === TOTAL || TOTALS.has(foldWord(code))) return good({ classification, product: TOTAL })
    if (/^\d+(?:[.,]\d+)?e\+?\d+$|^\d{1,4}[.,]0$/i.test(code)) return refuse('spreadsheet')
    if (classification === 'SECTOR') return readSector(code, suggest)
    if (classification === '' || isHs(classification))
      return readHs(code, classification || 'HS', classification === '', suggest)
    if (classification === 'WTO')
      return /^[A-Z][A-Z\d_-]{1,19}$/.test(code) ? good({ classification, product: code }) : refuse('unknown')
    if (classification === 'WITS')
      return /^[\w-]{1,20}$/.test(code) ? good({ classification, product: code }) : refuse('unknown')
    const form = classification.startsWith('S') ? /^\d{1,5}$/ : /^\d{1,6}$/
    return form.test(code) ? good({ classification, product: code }) : refuse('digits')
  }

/** `8703 - Motor cars`, `87: Vehicles`: a code with its words behind it. */
const LABELLED = /^(\d{2,10})(?:\s*[-–—:]\s*|\s+)(?=\p{L}).*$/su
const withoutLabel = (text: string): string => text.replace(LABELLED, '$1')

function readSector(text: string, suggest: boolean): Reading<ProductReading> {
  const id = isSectorId(text) ? text : SECTOR_OF.get(foldWord(text))
  if (id) return good({ classification: 'SECTOR', product: id })
  const nearest = suggest ? nearestSector(foldWord(text)) : null
  return refuse('unknown', (nearest && SECTOR_OF.get(nearest)) ?? 'none')
}

/** Codes are text. `8703.23`, `87.03.23` and `87 03 23` lose their marks, `101` is asked about: a spreadsheet may have dropped a leading zero. */
function readHs(
  text: string,
  classification: Classification,
  sectors: boolean,
  suggest: boolean,
): Reading<ProductReading> {
  const bare = text.replace(/^HS\s*/i, '')
  const code = GROUPED.test(bare) ? bare.replace(/[. ]/g, '') : bare
  if (/^AG\d$/i.test(code)) return refuse('pseudo')
  if (!/^\d+$/.test(code)) return sectors ? readSector(text, suggest) : refuse('unknown')
  if (code.length > 10) return refuse('digits')
  if (code.length % 2 === 1 && !isJapanese(code)) return refuse('zero', `0${code}`)
  if (!isHsCode(code)) return refuse('chapter')
  return good({ classification, product: code }, reserved(code))
}

/** Nine digits are a code of Japan where its heading is one, and none would be with a zero that was lost before it. */
const isJapanese = (code: string): boolean =>
  code.length === 9 && isHeading(code.slice(0, 4)) && !isHeading(`0${code.slice(0, 3)}`)
const isHeading = (code: string): boolean => productLabel(code, 'en') !== null

/** A code whose pairs of digits stand apart, as the World Customs Organization prints headings and customs tariffs go on. */
const GROUPED = /^\d{2}(?:[. ]?\d{2}){1,4}$/

/** Chapter 77 is reserved by the Harmonized System; no goods are classified there. */
const reserved = (code: string): Finding | null =>
  code.startsWith('77') ? finding('W_HS_CHAPTER', { chapter: '77' }) : null
