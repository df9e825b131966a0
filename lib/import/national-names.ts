import { resolveArea } from '../trade/area-resolution'
import { OTHER_SIDE, REGIONS, spaced } from './column-words'
import type { MappedField } from './mapping'

/** Names of columns in national open data by the field they are; contents tell the rest. */
const NATIONAL: ReadonlyArray<readonly [MappedField, RegExp]> = [
  ['period', /^(?:co ?)?ano$|^yıl$|^anno$|^rok$|^month ?id$|^数据年月$|^年月$|^年$|^연도$/iu],
  ['part', /^(?:co ?)?mes$|^mês$|^ay$|^mese$|^month ?number$|^miesiąc$|^月$/iu],
  [
    'flow',
    /^fluxo$|^libellé du flux$|^flow ?type ?(?:id|description|desc)?$|^flow label$|^exp or imp$|^tipo de operaci[oó]n$|^进出口$/iu,
  ],
  [
    'product',
    /^(?:co )?ncm$|^hts(?: number)?$|^cn8(?: ?code)?$|^nc8$|^(?:hs|sh) ?\d+(?: code)?$|^c[oó]d(?:igo)?\.? (?:sh|ncm|taric)\d*$|^code (?:du produit|sh) ?\(?(?:sh)?\d*\)?$|^gtip$|^[ei] commodity$|^(?:sub)?heading code$|^chapter code$|^商品编码$|^taric$|^tarif(?:nummer)?$|^fracción$|^HS코드$/iu,
  ],
  [
    'partner',
    /^cty ?name$|^countr(?:y|ies)(?: ?name| ?\(regions?\)| ?\/ ?regions?)?(?: of origin.*)?$|^国别(?:（地区）)?$|^进口原产国.*$|^(?:pays|code pays|libellé du pays|pa[ií]s(?:es)?|paese|land|länder|kraj|страна|страны|країна|ülke(?: adı)?|nastranapr|贸易伙伴名称|国名|국가명|البلد|الدولة)$/iu,
  ],
]

/** Gives columns with the names of national open data their fields. */
export function nationalNames(
  header: readonly string[],
  columns: ReadonlyArray<readonly string[]>,
  fields: Array<MappedField | null>,
): void {
  for (const [field, pattern] of NATIONAL) {
    if (fields.includes(field)) continue
    const at = header.findIndex((name, column) => fields[column] === null && pattern.test(spaced(name)))
    // Numbers of countries are those of the office, not of ISO.
    if (at < 0 || (field === 'partner' && (columns[at] ?? []).every((cell) => /^\d+$/.test(cell)))) continue
    // One country only in a column is the one whose table it is, unless the name or another column tells otherwise.
    const isOne = field === 'partner' && new Set(columns[at] ?? []).size < 2 && (columns[at] ?? []).length > 1
    const isOwn = isOne && !OTHER_SIDE.test(header[at] ?? '') && !hasOther(header, columns, fields, at)
    fields[at] = isOwn && !fields.includes('reporter') ? 'reporter' : field
  }
}

/** Whether another column without a field holds areas too, or the regions of a country. */
const hasOther = (
  header: readonly string[],
  columns: ReadonlyArray<readonly string[]>,
  fields: ReadonlyArray<MappedField | null>,
  at: number,
): boolean =>
  columns.some((cells, other) => {
    if (other === at || fields[other] !== null) return false
    const areas = new Set(cells.map((cell) => resolveArea(cell)?.area.code))
    const own = new Set((columns[at] ?? []).map((cell) => resolveArea(cell)?.area.code))
    const isAreas = cells.length > 0 && !areas.has(undefined) && cells.every((cell) => /\p{L}/u.test(cell))
    return REGIONS.test(header[other] ?? '') || (isAreas && [...areas].some((area) => !own.has(area)))
  })
