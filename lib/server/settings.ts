import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error'

const GIB = 1024 ** 3

/** What the environment decides. Sizes in bytes, `dataFolder` absolute. */
export type Settings = {
  /** PostgreSQL to use; null: the embedded one */
  databaseUrl: string | null
  port: number
  host: string
  dataFolder: string
  seed: 'figures' | 'none'
  /** a password or an argon2 hash of it; null: no login */
  uploadPassword: string | null
  /** largest file that may be uploaded, in bytes */
  maxUpload: number
  /** further host names, lower case, with or without a port, under which the program is reached */
  publicHosts: string[]
}

const sizeUnits: Record<string, number> = {
  '': 1,
  b: 1,
  kb: 1e3,
  kib: 1024,
  mb: 1e6,
  mib: 1024 ** 2,
  gb: 1e9,
  gib: GIB,
}

/** Bytes of `1500000`, `500 MB` or `2GiB`; undefined for anything else. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim())
  const unit = match && sizeUnits[(match[2] ?? '').toLowerCase()]
  if (!match || !unit) return undefined
  const bytes = Math.floor(Number(match[1]) * unit)
  return bytes >= 1 && Number.isSafeInteger(bytes) ? bytes : undefined
}

const hostName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?(:\d{1,5})?$/i
const placeholders = new Set([
  'password',
  'changeme',
  'change-me',
  'change_me',
  'secret',
  'upload-password',
  '12345678',
])

// Each message completes the sentence "NAME is … : it must be …".
const environment = z.object({
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''))
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535)
    .default(3000),
  HOST: z
    .string()
    .refine((text) => isIP(text) > 0 || (hostName.test(text) && !text.includes(':')))
    .default('127.0.0.1'),
  BILATERAL_DATA: z.string().default('./data'),
  BILATERAL_SEED: z.enum(['figures', 'none']).default('figures'),
  BILATERAL_UPLOAD_PASSWORD: z
    .string()
    .refine((text) => [...text].length >= 8 && text.length <= 1024 && !placeholders.has(text.toLowerCase()))
    .optional(),
  BILATERAL_MAX_UPLOAD: z
    .string()
    .refine((text) => parseSize(text) !== undefined)
    .transform((text) => parseSize(text) ?? 2 * GIB)
    .default(2 * GIB),
  BILATERAL_PUBLIC_HOSTS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== ''),
    )
    .refine((names) => names.every((name) => hostName.test(name)))
    .default([]),
})

type Variable = keyof z.input<typeof environment>

const expected: Record<Variable, string> = {
  DATABASE_URL: 'the address of a PostgreSQL database, such as postgresql://user:password@localhost:5432/bilateral',
  PORT: 'a whole number from 1 to 65535',
  HOST: 'an IP address or a host name, such as 127.0.0.1 or 0.0.0.0',
  BILATERAL_DATA: 'a folder',
  BILATERAL_SEED: '"figures" or "none"',
  BILATERAL_UPLOAD_PASSWORD: 'a password of 8 to 1024 characters that is no placeholder, or its argon2 hash',
  BILATERAL_MAX_UPLOAD: 'a number of bytes or a size such as 500 MB or 2 GiB',
  BILATERAL_PUBLIC_HOSTS: 'a list of host names with commas between them, such as trade.example.org,intranet:8080',
}
const secret: ReadonlySet<string> = new Set<Variable>(['DATABASE_URL', 'BILATERAL_UPLOAD_PASSWORD'])

/**
 * Reads the settings; a variable that is empty counts as not set.
 * Throws a StartError (exit status 2) naming the variable, its value unless it is a secret, and what is expected.
 */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  projectFolder: string = process.cwd(),
): Settings {
  const given = Object.fromEntries(
    Object.keys(environment.shape).flatMap((name) => {
      const value = variables[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '') as Variable
    const value = secret.has(name) ? 'set to something else' : `"${given[name] ?? ''}"`
    throw new StartError(`${name} is ${value}, but must be ${expected[name]}.`, `Correct ${name} or leave it out.`, {
      exitStatus: 2,
    })
  }
  const values = parsed.data
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    port: values.PORT,
    host: values.HOST,
    dataFolder: resolve(projectFolder, values.BILATERAL_DATA),
    seed: values.BILATERAL_SEED,
    uploadPassword: values.BILATERAL_UPLOAD_PASSWORD ?? null,
    maxUpload: values.BILATERAL_MAX_UPLOAD,
    publicHosts: values.BILATERAL_PUBLIC_HOSTS,
  }
}

/** Whether the server can be reached from this machine only. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** The address a person opens: a wildcard host is shown as localhost. */
export function siteAddress(settings: Pick<Settings, 'host' | 'port'>): string {
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? 'localhost' : settings.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${settings.port}`
}
