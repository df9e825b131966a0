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
  const digest = createHash('sha256').update(candidate).digest()
  if (known?.setting === setting && timingSafeEqual(known.digest, digest)) return true
  if (hashed?.setting !== setting)
    hashed = { setting, hash: setting.startsWith('$argon2') ? Promise.resolve(setting) : hash(setting) }
  const right = await verify(await hashed.hash, candidate).catch(() => false)
  if (right) known = { setting, digest }
  return right
}
