import type { Period } from '../period'
import { mirrorSectors, type MirrorSectors } from './mirror-gap'
import type { MirrorLines } from './mirror-lines'

/** Two reports by sector, and by which sources. */
export interface SectorMirror {
  readonly lines: MirrorLines
  readonly sectors: MirrorSectors
  /** Whether the sources shown tell no sectors apart on both sides, so that these are two others', with their own totals. */
  readonly borrowed: boolean
}

const known = ({ splits }: MirrorSectors): number => Number(splits.exporter) + Number(splits.importer)
const inCommon = ({ sectors }: MirrorSectors): number => sectors.filter(({ gap }) => gap !== null).length

/**
 * The mirror whose sectors are shown: the one shown where both its sides tell sectors apart in the period, else the one of
 * the same unit whose sides have most sectors in common, then in the order of `choices` (see `mirrorsOf`). Where no two
 * sources have one in common, one of which a side tells them apart, if there is any: what there is, without gaps.
 */
export function sectorMirror(shown: MirrorLines, choices: readonly MirrorLines[], period: Period): SectorMirror {
  const own = mirrorSectors(shown, period)
  if (inCommon(own) > 0) return { lines: shown, sectors: own, borrowed: false }
  const others = choices
    .filter(({ unit }) => unit === shown.unit)
    .map((lines) => ({ lines, sectors: mirrorSectors(lines, period) }))
    .filter(({ sectors }) => inCommon(sectors) > 0 || known(sectors) > known(own))
  others.sort((a, b) => inCommon(b.sectors) - inCommon(a.sectors) || known(b.sectors) - known(a.sectors))
  return others[0] ? { ...others[0], borrowed: true } : { lines: shown, sectors: own, borrowed: false }
}
