import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'))
  cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the lint of this project says to a file of that name with that text. */
function lint(file: string, text: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const oxlint = resolve('node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', file], { cwd: folder, encoding: 'utf8' })
  rmSync(path)
  const { diagnostics }: { diagnostics: { code: string; help: string }[] } = JSON.parse(stdout)
  return diagnostics.map(({ code, help }) => `${code} ${help}`).join('\n')
}

const importing = (module: string) => `import { thing } from '${module}'\nexport const other = thing\n`

describe('an import against the arrows of the design is reported', () => {
  test.each([
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
  ])('in %s of %s', (file, module) => {
    expect(lint(file, importing(module))).toContain('no-restricted-imports')
  })
})

describe('an import along the arrows is not', () => {
  test.each([
    ['lib/trade/x.ts', './period'],
    ['lib/trade/reference/x.ts', '../area'],
    ['lib/import/x.ts', '../trade/period'],
    ['lib/import/formats/x.ts', '../../trade/period'],
    ['lib/import/x.ts', 'csv-parse'],
    ['lib/import/x.ts', 'iconv-lite'],
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
  ])('in %s of %s', (file, module) => {
    expect(lint(file, importing(module))).toBe('')
  })
})
