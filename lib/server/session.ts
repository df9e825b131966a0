import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'
import { accessPool } from './access-pool'
import type { Settings } from './settings'
import { errorCode } from './start-error'

export const sessionCookie = 'bilateral-session'
/** How long a login lasts: two weeks. */
const lifetimeSeconds = 14 * 24 * 3600

const sealedShape = z.object({ id: z.uuid(), password: z.string() })
type SessionSettings = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'uploadPassword'>

const secrets = new Map<string, string>()

/** The key that seals the cookies: 32 random bytes, made once and kept in the data folder with mode 0600. */
function sessionSecret(dataFolder: string): string {
  const file = join(dataFolder, 'session-secret')
  let secret = secrets.get(dataFolder)
  if (secret === undefined) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    secret = readFileSync(file, 'utf8')
    secrets.set(dataFolder, secret)
  }
  return secret
}

/** A changed password ends every session: the cookie carries a mark of the one it was opened with. */
function passwordMark(settings: SessionSettings): string {
  return createHmac('sha256', sessionSecret(settings.dataFolder))
    .update(settings.uploadPassword ?? '')
    .digest('base64url')
}

/** Opens a session; returns the `Set-Cookie` value. `secure` where the page came over https. */
export async function openSession(settings: SessionSettings, secure: boolean): Promise<string> {
  const pool = accessPool(settings.databaseUrl)
  await pool.query('DELETE FROM login_session WHERE expires_at < now()')
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO login_session (expires_at) VALUES (now() + make_interval(secs => $1)) RETURNING id`,
    [lifetimeSeconds],
  )
  const sealed = await sealData(
    { id: rows[0]?.id, password: passwordMark(settings) },
    { password: sessionSecret(settings.dataFolder), ttl: lifetimeSeconds },
  )
  return `${sessionCookie}=${sealed}; Path=/; Max-Age=${lifetimeSeconds - 60}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** Whether a cookie is a session that was opened here with today's password and has not been ended. */
export async function isSessionValid(cookie: string, settings: SessionSettings): Promise<boolean> {
  const id = await sessionId(cookie, settings)
  if (id === undefined) return false
  const { rowCount } = await accessPool(settings.databaseUrl).query(
    'SELECT FROM login_session WHERE id = $1 AND expires_at > now()',
    [id],
  )
  return rowCount === 1
}

/** Ends a session, wherever its cookie was copied to; returns the `Set-Cookie` value that removes it here. */
export async function endSession(cookie: string | undefined, settings: SessionSettings): Promise<string> {
  const id = cookie === undefined ? undefined : await sessionId(cookie, settings)
  if (id !== undefined) await accessPool(settings.databaseUrl).query('DELETE FROM login_session WHERE id = $1', [id])
  return `${sessionCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
}

async function sessionId(cookie: string, settings: SessionSettings): Promise<string | undefined> {
  const options = { password: sessionSecret(settings.dataFolder), ttl: lifetimeSeconds }
  const opened = sealedShape.safeParse(await unsealData<unknown>(cookie, options).catch(() => undefined))
  return opened.success && opened.data.password === passwordMark(settings) ? opened.data.id : undefined
}
