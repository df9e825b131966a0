import { createHash, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

const longest = 1024
let hashed: { setting: string; hash: Promise<string> } | undefined
let known: { setting: string; digest: Buffer } | undefined

/**
 * Whether a password is the one of the setting, which is the password itself or its argon2 hash. The password that was
 * right last is recognised by its digest: programs send it with every request, and argon2 is slow on purpose.
 */
export async function verifyPassword(candidate: string, setting: string): Promise<boolean> {
  if (setting === '' || candidate === '' || candidate.length > longest) return false
  if (isKnownPassword(candidate, setting)) return true
  if (hashed?.setting !== setting)
    hashed = { setting, hash: isHash(setting) ? Promise.resolve(setting) : hash(setting) }
  const right = await verify(await hashed.hash, candidate).catch(() => false)
  if (right) known = { setting, digest: digestOf(candidate) }
  return right
}

/** Whether a password is right and that can be told at once, without argon2. */
export function isKnownPassword(candidate: string, setting: string): boolean {
  if (setting === '' || candidate === '') return false
  const digest = digestOf(candidate)
  if (known?.setting === setting && timingSafeEqual(known.digest, digest)) return true
  return !isHash(setting) && timingSafeEqual(digestOf(setting), digest)
}

const isHash = (setting: string): boolean => setting.startsWith('$argon2')
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()
