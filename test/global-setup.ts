import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '../lib/server/embedded-database'
import { applyMigrations } from '../lib/server/migrations'

declare module 'vitest' {
  export interface ProvidedContext {
    /** address of the test server's database `postgres`, as its superuser */
    adminUrl: string
  }
}

/** Name of the migrated, empty database that every test's own one is a copy of. */
export const templateName = 'bilateral_template'

/** One PostgreSQL for the run, in a folder of its own that goes when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-test-'))
  const server = await startEmbeddedDatabase(folder)
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${templateName}`)
  await admin.end()
  const template = new URL(server.adminUrl)
  template.pathname = `/${templateName}`
  await applyMigrations(template.href, 'prisma/migrations')
  project.provide('adminUrl', server.adminUrl)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
