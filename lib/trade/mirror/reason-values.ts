import { areaName } from '../area'
import { formatNumber, formatShare } from '../format'
import type { Language } from '../locale'
import { isSectorId, type SectorId } from '../sector'
import type { MirrorLines } from './mirror-lines'
import type { MirrorReason } from './mirror-reasons'

export type ReasonValues = Record<string, string | number>

interface Speaking {
  readonly locale: Language
  readonly sectorName: (id: SectorId) => string
}

const RATIOS: readonly string[] = [
  'ratio',
  'longer',
  'share',
  'rule',
  'straight',
  'shifted',
  'sentShare',
  'receivedShare',
  'difference',
]
const AMOUNTS: readonly string[] = ['value', 'gap', 'freight']

/** The values of a reason's sentence as people read them: names for codes, per cent for ratios, amounts with their unit. */
export function reasonValues(reason: MirrorReason, lines: MirrorLines, { locale, sectorName }: Speaking): ReasonValues {
  const { exporter, importer, unit } = lines
  // What would round to nothing is said to be less than the least that is printed, whichever way it goes.
  const ratioText = (ratio: number, decimals: number): string =>
    formatShare(Math.abs(ratio) < 0.0005 ? Math.abs(ratio) : ratio, { locale, decimals })
  const named = Object.entries(reason.params).map(([key, value]): [string, string | number] => {
    if (RATIOS.includes(key)) return [key, ratioText(Number(value), key === 'rule' ? 0 : 1)]
    if (AMOUNTS.includes(key)) return [key, formatNumber(String(value), { locale, style: 'sentence', unit })]
    if (key === 'sector' && isSectorId(String(value))) return [key, sectorName(String(value) as SectorId)]
    if (key === 'area') return [key, areaName(String(value), locale)]
    return [key, value]
  })
  return {
    exporterName: areaName(exporter.reporter, locale),
    importerName: areaName(importer.reporter, locale),
    ...Object.fromEntries(named),
  }
}
