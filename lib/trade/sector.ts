/**
 * Sectors as sets of Harmonized System prefixes (HS 2022; older codes named where an edition moved them).
 * An HS code belongs to exactly one sector: that of its longest matching prefix. Product lists follow the World Customs
 * Organization's chapters and headings; the press and ministries draw some of them wider (cabling as "automotive", say).
 */
export interface Sector {
  readonly id: string
  readonly prefixes: readonly string[]
}

const chapters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'))

export const SECTORS = [
  { id: 'agri-food', prefixes: chapters(1, 24) },
  { id: 'minerals', prefixes: ['25', '26', ...chapters(68, 71)] },
  { id: 'energy', prefixes: ['27'] },
  { id: 'chemicals', prefixes: ['28', '29', ...chapters(32, 38)] },
  { id: 'pharmaceuticals', prefixes: ['30'] },
  { id: 'fertilisers', prefixes: ['31'] },
  { id: 'plastics-and-rubber', prefixes: ['39', '40'] },
  { id: 'textiles', prefixes: [...chapters(41, 43), ...chapters(50, 67)] },
  { id: 'wood-and-paper', prefixes: chapters(44, 49) },
  { id: 'metallurgy', prefixes: chapters(72, 83) },
  // Also the rest of transport: tractors, trailers, containers (8609), aircraft, ships.
  { id: 'machinery', prefixes: chapters(84, 89) },
  { id: 'railway', prefixes: ['8601', '8602', '8603', '8604', '8605', '8606', '8607', '8608'] },
  { id: 'automotive', prefixes: ['8702', '8703', '8704', '8706', '8707', '8708'] },
  {
    // 854140 held photovoltaic cells and LEDs together up to HS 2017; HS 2022 has cells in 854142, modules in 854143.
    id: 'renewable-energy',
    prefixes: ['8410', '841912', '850171', '850172', '850180', '850231', '854140', '854142', '854143'],
  },
  {
    id: 'digital-technology',
    prefixes: [
      ...['844331', '844332', '8471', '847330', '8517', '8518', '8519', '8521', '8523', '8524'],
      ...['8525', '8526', '8527', '8528', '8529', '8534', '8540', '8541', '8542'],
    ],
  },
  { id: 'other', prefixes: chapters(90, 99) },
] as const satisfies readonly Sector[]

export type SectorId = (typeof SECTORS)[number]['id']
export const SECTOR_IDS: readonly SectorId[] = SECTORS.map((sector) => sector.id)
export const isSectorId = (text: string): text is SectorId => (SECTOR_IDS as readonly string[]).includes(text)

const SECTOR_OF_PREFIX = new Map<string, SectorId>(
  SECTORS.flatMap((sector) => sector.prefixes.map((prefix): [string, SectorId] => [prefix, sector.id])),
)

/** The sector of an HS code's longest matching prefix; null when no chapter matches (not an HS code). */
export function sectorOf(code: string): SectorId | null {
  for (let length = code.length; length >= 2; length--) {
    const sector = SECTOR_OF_PREFIX.get(code.slice(0, length))
    if (sector) return sector
  }
  return null
}

/**
 * Every sector that goods under an HS code may belong to. One: the code is separable. Several: the code is too coarse to
 * tell them apart (chapter 87 holds cars and tractors), and its value belongs to none of them at this detail. A code with
 * letters (`87RRR100`, goods kept secret within a chapter) is as coarse as the digits before them.
 */
export function sectorsWithin(text: string): SectorId[] {
  const code = /^\d*/.exec(text)![0]
  const own = sectorOf(code)
  if (own === null) return []
  const finer = [...SECTOR_OF_PREFIX].filter(([prefix]) => prefix.length > code.length && prefix.startsWith(code))
  return [...new Set([own, ...finer.map(([, sector]) => sector)])]
}
