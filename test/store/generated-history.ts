import fc from 'fast-check'
import { commitImport } from '../../lib/store/import-commit'
import { revertImport } from '../../lib/store/import-revert'
import type { ImportStore } from '../../lib/store/import-store'
import { file, importText, line } from './import-fixture'

/** A file with some figures of both flows. */
export const table = fc.uniqueArray(
  fc.record({
    flow: fc.constantFrom('X', 'M'),
    product: fc.constantFrom('27', '87', '8703', '30', 'TOTAL'),
    year: fc.integer({ min: 2019, max: 2020 }),
    value: fc.oneof(fc.nat(9).map(String), fc.constant('')),
  }),
  { selector: ({ flow, product, year }) => `${flow} ${product} ${year}`, minLength: 1, maxLength: 10 },
)
type Table = Parameters<Parameters<typeof table.map>[0]>[0]
/** The file as text. */
export const textOf = (rows: Table): string =>
  file(...rows.map(({ flow, product, year, value }) => line(flow, product, String(year), value, value ? 'A' : 'C')))

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('import' as const), table }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('revert' as const), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), which: fc.nat(9) }) },
)

/** What happened to a database: files imported, taken back, imported again. */
export const history = fc.array(step, { minLength: 3, maxLength: 8 })
type Step = Parameters<Parameters<typeof step.map>[0]>[0]

/** Does what a history says, and says when each step is done. */
export async function live(store: ImportStore, steps: readonly Step[], done: () => Promise<unknown>): Promise<void> {
  const [written, reverted]: [number[], number[]] = [[], []]
  for (const each of steps) {
    if (each.kind === 'import') written.push((await importText(store, textOf(each.table))).id)
    else {
      const [from, to] = each.kind === 'revert' ? [written, reverted] : [reverted, written]
      if (from.length === 0) continue
      const [id] = from.splice(each.which % from.length, 1)
      await (each.kind === 'revert' ? revertImport(store, id!) : commitImport(store, id!))
      to.push(id!)
    }
    await done()
  }
}
