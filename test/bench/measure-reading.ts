import { holdHeapDown, keepRowsYoung } from '../../lib/server/held-heap'
import { readTradeFile } from '../../lib/import/read-trade-file'
import { manyRows, HEADER, row } from '../import/reading'

/**
 * Reads 300,000 clean rows, and as many with an error in each, and prints the times and their ratio to the clean ones:
 * `node --import tsx test/bench/measure-reading.ts [rows]`. Each file is read three times in turn; the least
 * processor time counts, which other programs on the machine disturb less than the clock.
 */
const ROWS = Number(process.argv[2] ?? 300_000)
const ROUNDS = 3
const CHUNK = 65_536

/** What is wrong with each row; `i` makes the wrong text another one in each row. */
const KINDS: Readonly<Record<string, (cells: string[], i: number) => string[]>> = {
  clean: (cells) => cells,
  'unknown area, one': (cells) => cells.with(1, 'Germny'),
  'unknown area, always another': (cells, i) => cells.with(1, `Germny ${i}`),
  'bad number, one': (cells) => cells.with(5, 'abc'),
  'bad number, always another': (cells, i) => cells.with(5, `${i}x`),
  'bad period, one': (cells) => cells.with(4, 'Mar-24'),
  'bad period, always another': (cells, i) => cells.with(4, `soon ${i}`),
  'bad flow, always another': (cells, i) => cells.with(2, `exprot${i}`),
  'bad product, always another': (cells, i) => cells.with(3, `10${i % 1000}1x${i}`),
  'missing cells': (cells) => cells.slice(0, 5),
  'extra cells': (cells) => [...cells, 'x', 'y'],
  'shifted cells': (cells, i) => [String(i), ...cells],
  'stray quotes': (cells) => cells.with(1, '"FRA"x'),
  'control characters': (cells) => cells.with(1, 'FR\u0007A'),
  'unclosed quotes': (cells) => cells.with(1, '"FRA'),
  'three errors': (cells, i) => cells.with(1, `Germny ${i}`).with(4, 'soon').with(5, 'abc'),
}

async function seconds(bytes: Uint8Array, expected: 'observation' | 'refused'): Promise<number> {
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
  }
  const began = process.cpuUsage()
  let rows = 0
  for await (const event of readTradeFile(open, { fileName: 'table.csv', currentMonth: 2026 * 12 + 10 })) {
    if (event.kind === 'file-error') throw new Error(`the file was refused: ${event.problem.code}`)
    if (event.kind !== 'rows') continue
    for (const read of event.rows) if (read.kind === expected) rows++
  }
  if (rows !== ROWS) throw new Error(`${rows} of ${ROWS} rows are of the kind ${expected}`)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

// As the command line and the server's own reading process do.
holdHeapDown()
keepRowsYoung()

const clean = manyRows(ROWS)
  .trimEnd()
  .split('\n')
  .map((line) => line.split(','))
const files = Object.entries(KINDS).map(([name, spoil]) => {
  const lines = clean.map((cells, i) => spoil(cells, i).join(','))
  return { name, bytes: new TextEncoder().encode(`${HEADER}${lines.join('\n')}\n`), best: Infinity }
})
await seconds(new TextEncoder().encode(HEADER + row().repeat(ROWS)), 'observation')
for (let round = 0; round < ROUNDS; round++) {
  for (const file of files) {
    const took = await seconds(file.bytes, file.name === 'clean' ? 'observation' : 'refused')
    file.best = Math.min(file.best, took)
  }
}
const base = files[0]!.best
console.log(`${ROWS.toLocaleString('en')} rows, processor time, the least of ${ROUNDS}, in one run`)
for (const { name, best } of files) console.log(`${name.padEnd(32)} ${best.toFixed(2)} s  ${(best / base).toFixed(2)}`)
