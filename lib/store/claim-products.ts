import type { Instant } from '../trade/as-of'
import { periodsOfClaim } from '../trade/claims/check'
import type { Claim } from '../trade/claims/claim'
import type { Cell, FlowLine, PairFigures } from '../trade/pair-figures'
import type { Period } from '../trade/period'
import { isHsCode, TOTAL } from '../trade/product'
import { findProductCells, type ProductLevel } from './products'

type Level = ProductLevel | 10

/** Figures of pairs with the claim that they are to speak to. */
export interface AskedOfProduct {
  readonly claim: Claim
  readonly figures: readonly PairFigures[]
}

/** What is read of a line at once: all codes of one length that some claims are about. */
interface Batch {
  readonly pair: Pick<PairFigures, 'reporter' | 'partner'>
  readonly line: FlowLine
  readonly level: Level
  readonly codes: Set<string>
  readonly periods: Period[]
}

/** Queries under way at once; more would wait for a connection until their time is up. */
const AT_ONCE = 5

/**
 * The same figures, in the same order, with the cells of a claim's HS code where the totals are; for a claim about anything
 * else the figures as they are. One query for each line and length of code, however many claims are about it.
 */
export async function findFiguresOfProducts(
  asked: readonly AskedOfProduct[],
  asOf?: Instant,
): Promise<PairFigures[][]> {
  const batches = batchesOf(asked)
  const waiting = [...batches.values()].flatMap((ofLine) => [...ofLine.values()])
  const found = new Map<Batch, ReadonlyMap<string, Cell[]>>()
  const work = async (): Promise<void> => {
    for (let batch = waiting.pop(); batch; batch = waiting.pop()) found.set(batch, await readBatch(batch, asOf))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return asked.map(({ claim: { product }, figures }) => {
    if (!isHsCode(product)) return [...figures]
    const ofProduct = (line: FlowLine): FlowLine => {
      const batch = batches.get(line)!.get(product.length as Level)!
      return { ...line, parts: { [TOTAL]: found.get(batch)!.get(product) ?? [] } }
    }
    return figures.map((each) => ({ ...each, lines: each.lines.map(ofProduct) }))
  })
}

/** By line, which is the same object for all claims about a pair, and by the length of the code. */
function batchesOf(asked: readonly AskedOfProduct[]): Map<FlowLine, Map<Level, Batch>> {
  const batches = new Map<FlowLine, Map<Level, Batch>>()
  for (const { claim, figures } of asked) {
    if (!isHsCode(claim.product)) continue
    const level = claim.product.length as Level
    const { period, base } = periodsOfClaim(claim)
    for (const pair of figures) {
      for (const line of pair.lines) {
        const ofLine = batches.get(line) ?? new Map<Level, Batch>()
        batches.set(line, ofLine)
        const batch = ofLine.get(level) ?? { pair, line, level, codes: new Set(), periods: [] }
        ofLine.set(level, batch)
        batch.codes.add(claim.product)
        batch.periods.push(period, ...(base ?? []))
      }
    }
  }
  return batches
}

function readBatch(
  { pair: { reporter, partner }, line, level, codes, periods }: Batch,
  asOf: Instant | undefined,
): Promise<Map<string, Cell[]>> {
  const [code, ...more] = codes
  const which = more.length === 0 ? { under: code! } : { chapters: [...new Set([...codes].map((c) => c.slice(0, 2)))] }
  return findProductCells({ reporter, partner, line, asOf, level, periods, ...which })
}
