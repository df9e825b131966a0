import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMAT_IDS, FORMATS } from '../../../lib/import/formats/registry'

test('every source that a format belongs to has its texts', () => {
  const ids = ['sources', 'format-sources'].flatMap((name) => {
    const url = new URL(`../../../prisma/seed/${name}.json`, import.meta.url)
    return (JSON.parse(readFileSync(url, 'utf8')) as { id: string }[]).map(({ id }) => id)
  })
  expect(ids).toEqual([...new Set(ids)])
  for (const { source } of FORMATS) if (source !== null) expect(ids).toContain(source)
})

test('no two formats have one id', () => {
  expect(new Set(FORMAT_IDS).size).toBe(FORMAT_IDS.length)
})
