import type { Cell, CellStatus, FlowLine, PairFigures, PartId } from './pair-figures'

/**
 * A pair's figures as they cross to the browser: thousands of cells as runs of equal length and distance, a fifth of the
 * size of the cells written out. Decoding gives the same cells back.
 */
export interface WireRun {
  /** length of each period in months */
  m: number
  /** first month of the first period */
  f: number
  /** distance between first months */
  d: number
  /** decimal texts; null is no value */
  v: (string | null)[]
  /** a status per value, only where one is not normal */
  s?: string
  /** positions of totals added up from their parts; `true` for all */
  t?: number[] | true
  /** position and number of excluded parts */
  x?: [number, number][]
}

export interface WireLine extends Omit<FlowLine, 'parts'> {
  parts: Partial<Record<PartId, WireRun[]>>
}

export interface WireFigures extends Omit<PairFigures, 'lines'> {
  lines: WireLine[]
}

function runsOf(cells: readonly Cell[]): WireRun[] {
  const sorted = [...cells].sort((a, b) => a.months - b.months || a.first - b.first)
  const runs: Cell[][] = []
  let run: Cell[] = []
  for (const cell of sorted) {
    const last = run.at(-1)
    const distance = run.length > 1 ? run[1]!.first - run[0]!.first : cell.first - (last?.first ?? 0)
    const continues = last && last.months === cell.months && cell.first - last.first === distance
    if (continues) run.push(cell)
    else runs.push((run = [cell]))
  }
  return runs.map(encodeRun)
}

function encodeRun(cells: Cell[]): WireRun {
  const [first, second] = cells
  const derived = cells.flatMap((cell, i) => (cell.derived ? [i] : []))
  const excluded = cells.flatMap((cell, i): [number, number][] => (cell.excluded ? [[i, cell.excluded]] : []))
  return {
    m: first!.months,
    f: first!.first,
    d: second ? second.first - first!.first : first!.months,
    v: cells.map((cell) => cell.value),
    ...(cells.some((cell) => cell.status !== 'A') && { s: cells.map((cell) => cell.status).join('') }),
    ...(derived.length && { t: derived.length === cells.length ? (true as const) : derived }),
    ...(excluded.length && { x: excluded }),
  }
}

function cellsOf(run: WireRun): Cell[] {
  const excluded = new Map(run.x)
  const derived = run.t === true ? null : new Set(run.t)
  return run.v.map((value, i) => ({
    first: run.f + i * run.d,
    months: run.m,
    value,
    status: (run.s?.[i] ?? 'A') as CellStatus,
    ...((derived === null || derived.has(i)) && { derived: true as const }),
    ...(excluded.has(i) && { excluded: excluded.get(i)! }),
  }))
}

const mapParts = <A, B>(parts: Partial<Record<PartId, A>>, map: (part: A) => B): Partial<Record<PartId, B>> =>
  Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, map(part)]))

export const encodeFigures = (figures: PairFigures): WireFigures => ({
  ...figures,
  lines: figures.lines.map((line) => ({ ...line, parts: mapParts(line.parts, runsOf) })),
})

export const decodeFigures = (wire: WireFigures): PairFigures => ({
  ...wire,
  lines: wire.lines.map((line) => ({ ...line, parts: mapParts(line.parts, (runs) => runs.flatMap(cellsOf)) })),
})
