import { findArea } from '../trade/area'
import { periodsOfClaim, type ClaimFigures } from '../trade/claims/check'
import { pointsOf, WORLD } from '../trade/claims/share'
import type { Claim } from '../trade/claims/claim'
import type { Cell, FlowLine, PairFigures, PartId, SourceInfo } from '../trade/pair-figures'
import { endOf } from '../trade/period'
import { isHsCode, TOTAL } from '../trade/product'
import { isSectorId } from '../trade/sector'
import { database } from './database'
import { findSourceInfo, readCell } from './figures'
import { findFiguresOfProducts } from './claim-products'

const LINES = `
  SELECT f.id, f.reporter_code AS reporter, f.partner_code AS partner, f.source_id AS source, f.flow, f.measure, f.unit,
         f.valuation
  FROM unnest($1::text[], $2::text[]) AS pair (reporter, partner)
  JOIN bilateral_flow f ON f.reporter_code = pair.reporter AND f.partner_code = pair.partner
  ORDER BY f.source_id, f.flow, f.measure, f.unit, f.valuation`

const CELLS = `
  SELECT t.bilateral_flow_id AS id, t.part, t.months,
         string_agg(t.first_month || ' ' || coalesce(t.value::text, '') || ' ' || t.status || ' ' || t.derived || ' ' ||
                    t.excluded, ',' ORDER BY t.first_month) AS cells
  FROM unnest($1::int[], $2::text[], $3::int[], $4::int[]) AS wanted (id, part, first, "end")
  JOIN sector_cell t ON t.bilateral_flow_id = wanted.id AND t.part = wanted.part
    AND t.first_month >= wanted.first AND t.first_month + t.months <= wanted."end"
  GROUP BY t.bilateral_flow_id, t.part, t.months`

export type Pair = readonly [reporter: string, partner: string]
type LineRow = Omit<FlowLine, 'parts' | 'seriesCount'> & { id: number; reporter: string; partner: string }
/** Months that a part is wanted for. */
interface Span {
  readonly first: number
  readonly end: number
}

/**
 * The figures that could speak to each of some claims, by the claims' ids: of its pair, the pair's mirror, and both again
 * for the country of a city or region; `ownOnly`: of its pair alone, which is enough for the verdict. For no more than the
 * claims' months; `allTimes`: of all there are, to be drawn.
 * In three queries, whatever the number of claims, and those of `findFiguresOfProducts` for HS codes, which have no other
 * months even so.
 */
export async function findClaimFigures(
  claims: readonly Claim[],
  { allTimes = false, ownOnly = false }: { allTimes?: boolean; ownOnly?: boolean } = {},
): Promise<Map<string, ClaimFigures>> {
  const pairsFor = ownOnly ? ownPair : speakingPairs
  const wanted = spansByPair(claims, pairsFor, allTimes)
  const rows = await findLines([...wanted.values()].map(({ pair }) => pair))
  const [parts, sources] = await Promise.all([
    findParts(rows, wanted),
    findSourceInfo([...new Set(rows.map(({ source }) => source))]),
  ])
  const figures = new Map<string, PairFigures>()
  for (const [key, { pair }] of wanted) {
    const own = rows.filter(({ reporter, partner }) => reporter === pair[0] && partner === pair[1])
    if (own.length > 0) figures.set(key, figuresOf(pair, own, parts, sources))
  }
  const thereFor = (pairs: readonly Pair[]): PairFigures[] => pairs.flatMap((pair) => figures.get(keyOf(pair)) ?? [])
  const ofProducts = await findFiguresOfProducts(claims.map((claim) => ({ claim, figures: thereFor(pairsFor(claim)) })))
  return new Map(
    claims.map((claim, at): [string, ClaimFigures] => {
      return [claim.id, { figures: ofProducts[at]!, wholes: thereFor(wholePairs(claim, pairsFor(claim))) }]
    }),
  )
}

const keyOf = ([reporter, partner]: Pair): string => `${reporter} ${partner}`

/** Pairs whose totals a stated share is of. */
export function wholePairs(claim: Claim, pairs: readonly Pair[]): readonly Pair[] {
  const points = pointsOf(claim)
  if (points === 'product') return isHsCode(claim.product) ? pairs : []
  return points === 'partner' ? [...new Set(pairs.map(([reporter]) => reporter))].map((each) => [each, WORLD]) : []
}

/** Every pair of whose figures the verdict of a claim is made. */
export const pairsOfVerdict = (claim: Claim): readonly Pair[] => {
  const own = ownPair(claim)
  return [...own, ...wholePairs(claim, own)]
}

const ownPair = ({ reporter, partner }: Claim): Pair[] => [[reporter, partner]]

/** Pairs whose figures could speak to a claim: its own, the mirror, and both of the country of a city or region. */
export function speakingPairs({ reporter, partner }: Claim): Pair[] {
  const country = (code: string): string => findArea(code)?.parent ?? code
  const pairs: Pair[] = [
    [reporter, partner],
    [partner, reporter],
    [country(reporter), country(partner)],
    [country(partner), country(reporter)],
  ]
  return pairs.filter(
    (pair, at) => pair[0] !== pair[1] && pairs.findIndex((each) => keyOf(each) === keyOf(pair)) === at,
  )
}

/** Month 0 is January of year 0: far beyond what there are figures for. */
const ALL_TIMES: Span = { first: 0, end: 12 * 10_000 }

interface WantedOfPair {
  readonly pair: Pair
  readonly parts: Map<PartId, Span>
}

/** Which parts of which pairs are wanted, each from the first to the last month of any claim about it, or of all times. */
function spansByPair(
  claims: readonly Claim[],
  pairsFor: (claim: Claim) => Pair[],
  allTimes: boolean,
): Map<string, WantedOfPair> {
  const wanted = new Map<string, WantedOfPair>()
  for (const claim of claims) {
    const { period, base } = periodsOfClaim(claim)
    const periods = [period, ...(base ?? [])]
    const want = (pair: Pair, parts: readonly PartId[]): void => {
      const entry = wanted.get(keyOf(pair)) ?? { pair, parts: new Map<PartId, Span>() }
      wanted.set(keyOf(pair), entry)
      for (const part of parts) {
        const known = entry.parts.get(part)
        const span = {
          first: Math.min(known?.first ?? Infinity, ...periods.map(({ first }) => first)),
          end: Math.max(known?.end ?? 0, ...periods.map(endOf)),
        }
        entry.parts.set(part, allTimes ? ALL_TIMES : span)
      }
    }
    const own = pairsFor(claim)
    // The cells of an HS code are asked for by themselves.
    const part: readonly PartId[] = isSectorId(claim.product) ? [claim.product] : isHsCode(claim.product) ? [] : [TOTAL]
    for (const pair of own) want(pair, pointsOf(claim) === 'product' ? [...part, TOTAL] : part)
    for (const pair of wholePairs(claim, own)) want(pair, [TOTAL])
  }
  return wanted
}

async function findLines(pairs: readonly Pair[]): Promise<readonly LineRow[]> {
  if (pairs.length === 0) return []
  const values = [pairs.map(([reporter]) => reporter), pairs.map(([, partner]) => partner)]
  return (await database().query<LineRow>({ name: 'claim-lines', text: LINES, values })).rows
}

type PartsOfLine = Partial<Record<PartId, Cell[]>>

/** The cells of lines by part, by the line's id. */
async function findParts(
  rows: readonly LineRow[],
  wanted: ReadonlyMap<string, WantedOfPair>,
): Promise<Map<number, PartsOfLine>> {
  const asked = rows.flatMap(({ id, reporter, partner }) =>
    [...wanted.get(keyOf([reporter, partner]))!.parts].map(([part, span]) => ({ id, part, ...span })),
  )
  const parts = new Map<number, PartsOfLine>()
  if (asked.length === 0) return parts
  const { rows: found } = await database().query<{ id: number; part: PartId; months: number; cells: string }>({
    name: 'claim-cells',
    text: CELLS,
    values: [
      ...[asked.map(({ id }) => id), asked.map(({ part }) => part)],
      ...[asked.map(({ first }) => first), asked.map(({ end }) => end)],
    ],
  })
  for (const { id, part, months, cells } of found) {
    const line = parts.get(id) ?? {}
    parts.set(id, line)
    const list = (line[part] ??= [])
    for (const cell of cells.split(',')) list.push(readCell(cell, months))
  }
  return parts
}

function figuresOf(
  [reporter, partner]: Pair,
  rows: readonly LineRow[],
  parts: ReadonlyMap<number, PartsOfLine>,
  sources: readonly SourceInfo[],
): PairFigures {
  const lines = rows.map(({ id, source, flow, measure, unit, valuation }): FlowLine => ({
    ...{ source, flow, measure, unit, valuation },
    parts: parts.get(id) ?? {},
    seriesCount: {},
  }))
  const used = new Set(lines.map(({ source }) => source))
  return { reporter, partner, lines, sources: sources.filter(({ id }) => used.has(id)) }
}
