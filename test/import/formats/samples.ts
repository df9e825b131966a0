import { existsSync, readFileSync } from 'node:fs'

/** Real files beside the project's folder, where there are any: tests that use them skip without. */
const at = (name: string): URL => new URL(`../../../../shared/samples/${name}`, import.meta.url)

export const haveSamples = existsSync(at('MANIFEST.md'))
export const sample = (name: string): Buffer => readFileSync(at(name))
