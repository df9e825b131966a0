import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** File and import, against the arrows of the design and along them. */
const forbidden: [string, string][] = [
  ['lib/trade/x.ts', 'zod'],
  ['lib/trade/x.ts', 'node:fs'],
  ['lib/trade/x.ts', '../store/database'],
  ['lib/trade/x.ts', '@/lib/import/types'],
  ['lib/trade/reference/x.ts', '../../server/settings'],
  ['lib/import/x.ts', 'pg'],
  ['lib/import/x.ts', 'zod'],
  ['lib/import/x.ts', 'node:fs'],
  ['lib/import/formats/x.ts', '../../store/database'],
  ['lib/client/x.ts', '../store/database'],
  ['lib/client/x.ts', '@/components/ui/Button'],
  ['lib/client/x.ts', 'pg'],
  ['lib/store/x.ts', '../server/settings'],
  ['lib/store/x.ts', 'react'],
  ['lib/server/x.ts', '@prisma/client'],
  ['lib/server/x.ts', '../../components/ui/Button'],
  ['components/charts/X.tsx', '@/lib/store/database'],
  ['components/charts/X.tsx', '../../lib/server/settings'],
  ['components/charts/X.tsx', '@prisma/client'],
  ['app/x/page.tsx', 'pg'],
  ['app/x/page.tsx', '@/lib/store/generated/client'],
  ['app/x/page.tsx', '../../bin/start'],
  ['bin/x.ts', '../components/ui/Button'],
  ['bin/x.ts', 'pg'],
]
const allowed: [string, string][] = [
  ['lib/trade/x.ts', './period'],
  ['lib/trade/reference/x.ts', '../area'],
  ['lib/import/x.ts', '../trade/period'],
  ['lib/import/formats/x.ts', '../../trade/period'],
  ['lib/import/x.ts', 'csv-parse'],
  ['lib/import/x.ts', 'iconv-lite'],
  ['lib/import/x.ts', 'node:zlib'],
  ['lib/client/x.ts', '../trade/period'],
  ['lib/client/x.ts', '@tanstack/react-query'],
  ['lib/store/x.ts', 'pg'],
  ['lib/store/x.ts', '../import/types'],
  ['lib/server/x.ts', '../store/database'],
  ['components/charts/X.tsx', '@/lib/client/figures'],
  ['components/charts/X.tsx', '@/lib/trade/period'],
  ['app/x/page.tsx', '@/lib/store/database'],
  ['app/x/page.tsx', '@/components/ui/Button'],
  ['bin/x.ts', '../lib/store/database'],
]

let folder: string
const reported = new Map<string, string>()

/** One file for each import, in the same room, all of them linted at once as this project is. */
const fileOf = (file: string, module: string) =>
  file.replace(/[^/]+$/, (name) => `${module.replace(/\W/g, '-')}.${name.split('.')[1]}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'))
  cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
  for (const [file, module] of [...forbidden, ...allowed]) {
    const path = join(folder, fileOf(file, module))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `import { thing } from '${module}'\nexport const other = thing\n`)
  }
  const oxlint = resolve('node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: folder, encoding: 'utf8' })
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout)
  for (const { filename, code } of diagnostics) reported.set(filename, `${reported.get(filename) ?? ''} ${code}`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(forbidden)('%s may not import %s', (file, module) => {
  expect(reported.get(fileOf(file, module))).toContain('no-restricted-imports')
})

test.each(allowed)('%s may import %s', (file, module) => {
  expect(reported.get(fileOf(file, module))).toBeUndefined()
})
