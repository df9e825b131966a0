import type { MappedField } from './mapping'

/** Names of columns in national open data by the field they are; contents tell the rest. */
const NATIONAL: ReadonlyArray<readonly [MappedField, RegExp]> = [
  ['period', /^(?:co ?)?ano$|^yıl$|^anno$|^month ?id$|^数据年月$|^年月$|^年$/iu],
  ['part', /^(?:co ?)?mes$|^mês$|^ay$|^mese$|^月$/iu],
  [
    'flow',
    /^fluxo$|^libellé du flux$|^flow ?type ?(?:id|description|desc)?$|^exp or imp$|^tipo de operaci[oó]n$|^进出口$/iu,
  ],
  [
    'product',
    /^(?:co )?ncm$|^hts(?: number)?$|^cn8(?: ?code)?$|^(?:hs|sh) ?\d+(?: code)?$|^c[oó]digo (?:sh|ncm)\d*$|^code sh ?\d*$|^gtip$|^[ei] commodity$|^商品编码$|^taric$/iu,
  ],
  [
    'partner',
    /^cty name$|^countr(?:y|ies)(?: ?name)?$|^(?:pays|país|países|paese|land|länder|страна|страны|ülke adı|贸易伙伴名称|البلد|الدولة)$/iu,
  ],
]
/** A name with single blanks for all that stands between its words. */
export const spaced = (name: string): string => name.replace(/[_\s]+/g, ' ').trim()

/** Gives columns with the names of national open data their fields. */
export function nationalNames(
  header: readonly string[],
  columns: ReadonlyArray<readonly string[]>,
  fields: Array<MappedField | null>,
): void {
  for (const [field, pattern] of NATIONAL) {
    if (fields.includes(field)) continue
    const at = header.findIndex((name, column) => fields[column] === null && pattern.test(spaced(name)))
    // One country only in a column is the one whose table it is.
    const isOwn = field === 'partner' && new Set(columns[at] ?? []).size < 2 && (columns[at] ?? []).length > 1
    if (at >= 0) fields[at] = isOwn && !fields.includes('reporter') ? 'reporter' : field
  }
}
