import { findArea } from '../trade/area'
import { periodsOfClaim, type ClaimFigures } from '../trade/claims/check'
import type { Claim } from '../trade/claims/claim'
import type { FlowLine, PairFigures } from '../trade/pair-figures'
import { isHsCode, TOTAL } from '../trade/product'
import { isSectorId } from '../trade/sector'
import { findPairFigures } from './figures'
import { findProductCells, type ProductLevel } from './products'

/**
 * The figures that could speak to each of some claims: of its pair, the pair's mirror, and both again for the country of a
 * city or region. Each pair's figures are fetched once, whatever the number of claims about it.
 */
export async function findClaimFigures(claims: readonly Claim[]): Promise<Map<string, ClaimFigures>> {
  const pairs = new Map<string, { totalsOnly: boolean; figures?: Promise<PairFigures> }>()
  for (const claim of claims) {
    for (const pair of pairsFor(claim)) {
      const known = pairs.get(pair.join(' '))
      pairs.set(pair.join(' '), { totalsOnly: (known?.totalsOnly ?? true) && !isSectorId(claim.product) })
    }
  }
  const figuresOf = (reporter: string, partner: string): Promise<PairFigures> => {
    const pair = pairs.get(`${reporter} ${partner}`)!
    return (pair.figures ??= findPairFigures({ reporter, partner, totalsOnly: pair.totalsOnly }))
  }
  const gathered = await Promise.all(
    claims.map(async (claim): Promise<[string, ClaimFigures]> => {
      const all = await Promise.all(pairsFor(claim).map(([reporter, partner]) => figuresOf(reporter, partner)))
      const there = all.filter(({ lines }) => lines.length > 0)
      const figures = isHsCode(claim.product) ? await Promise.all(there.map((each) => ofProduct(claim, each))) : there
      return [claim.id, { figures }]
    }),
  )
  return new Map(gathered)
}

type Pair = readonly [reporter: string, partner: string]

function pairsFor({ reporter, partner }: Claim): Pair[] {
  const country = (code: string): string => findArea(code)?.parent ?? code
  const pairs: Pair[] = [
    [reporter, partner],
    [partner, reporter],
    [country(reporter), country(partner)],
    [country(partner), country(reporter)],
  ]
  return pairs.filter(([a, b], at) => a !== b && pairs.findIndex(([c, d]) => a === c && b === d) === at)
}

/** The same lines with the cells of one HS code where the totals are, for the claim's periods. */
async function ofProduct(claim: Claim, figures: PairFigures): Promise<PairFigures> {
  const { period, against } = periodsOfClaim(claim)
  const lineOf = async (line: FlowLine): Promise<FlowLine> => {
    const cells = await findProductCells({
      reporter: figures.reporter,
      partner: figures.partner,
      line,
      level: claim.product.length as ProductLevel,
      under: claim.product,
      periods: against ? [period, against] : [period],
    })
    return { ...line, parts: { [TOTAL]: cells.get(claim.product) ?? [] } }
  }
  const lines = await Promise.all(figures.lines.map(lineOf))
  return { ...figures, lines: lines.filter(({ parts }) => parts.TOTAL?.length) }
}
