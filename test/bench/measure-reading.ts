import { readTradeFile } from '../../lib/import/read-trade-file'

/**
 * Reads files of 300,000 rows with the same mistake in every row and prints their times beside that of a clean one:
 * reading alone, nothing is stored. Run with `node --import tsx test/bench/measure-reading.ts`.
 */
const ROWS = 300_000
const HEADER = 'reporter,partner,flow,sector,period,value,currency,status\n'

const rowOf = (n: number, { partner = 'FRA', flow = 'export', sector = '8703', period = '2024-03', value = '' } = {}) =>
  `DEU,${partner},${flow},${sector},${period},${value || `${n}.50`},EUR,A\n`

const KINDS: ReadonlyArray<readonly [string, (n: number) => string]> = [
  ['clean', (n) => rowOf(n)],
  ['one unknown country', (n) => rowOf(n, { partner: 'Germny' })],
  ['many unknown countries', (n) => rowOf(n, { partner: `Germny ${n}` })],
  ['bad number', (n) => rowOf(n, { value: `${n}abc` })],
  ['bad period', (n) => rowOf(n, { period: `Mar-${n}` })],
  ['missing cell', (n) => `DEU,FRA,export,8703,2024-03,${n}\n`],
  ['extra cell', (n) => rowOf(n).replace('\n', ',x\n')],
  ['unknown flow', (n) => rowOf(n, { flow: `exprot${n}` })],
  ['bad product', (n) => rowOf(n, { sector: `x${n}` })],
  ['stray quote', (n) => rowOf(n, { partner: 'FR"A' })],
  ['control character', (n) => rowOf(n, { partner: 'FR\u0007A' })],
]

async function timeOf(bytes: Buffer): Promise<number> {
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
  const start = performance.now()
  let rows = 0
  for await (const event of readTradeFile(open, { fileName: 'table.csv', currentMonth: 2026 * 12 })) {
    if (event.kind === 'file-error') throw new Error(event.problem.code)
    if (event.kind === 'rows') rows += event.rows.length
  }
  if (rows !== ROWS) throw new Error(`${rows} rows of ${ROWS}`)
  return performance.now() - start
}

let clean = 0
for (const [name, row] of KINDS) {
  const bytes = Buffer.from(HEADER + Array.from({ length: ROWS }, (_, n) => row(n)).join(''))
  if (clean === 0) await timeOf(bytes)
  const ms = await timeOf(bytes)
  clean ||= ms
  console.log(`${name.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms ${(ms / clean).toFixed(2).padStart(7)}`)
}
