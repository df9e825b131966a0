import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accessPool } from '../../lib/server/access-pool'
import { type Asking, logIn, logOut, mayChange, requireSameOrigin } from '../../lib/server/access'
import { attemptLogin, throttleKey } from '../../lib/server/login-throttle'
import { isServedHost } from '../../lib/server/served-host'
import { type Settings, readSettings } from '../../lib/server/settings'
import { type TestDatabase, freshDatabase } from '../database'

const password = 'Пароль с эмодзи 🚂 und Umläuten, achtzig Zeichen lang, damit nichts abgeschnitten'
let database: TestDatabase
let settings: Settings

beforeAll(async () => {
  database = await freshDatabase()
  // The login functions find the database where the program puts it.
  process.env.DATABASE_URL = database.url
  settings = {
    ...readSettings({ HOST: '0.0.0.0', BILATERAL_UPLOAD_PASSWORD: password, DATABASE_URL: database.url }),
    dataFolder: await mkdtemp(join(tmpdir(), 'access-')),
  }
})
afterAll(async () => {
  await accessPool(database.url).end()
  await database.drop()
  await rm(settings.dataFolder, { recursive: true })
})
beforeEach(async () => {
  await database.pool.query('TRUNCATE login_throttle')
})

const asking = (headers: Record<string, string> = {}): Asking => ({
  headers: new Headers({ host: 'trade.example.org', 'x-bilateral-address': '203.0.113.7', ...headers }),
})
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('a request that changes something', () => {
  test.each([
    ['its own page', { origin: 'https://trade.example.org', 'sec-fetch-site': 'same-origin' }],
    ['its own page in an older browser', { origin: 'http://trade.example.org' }],
    ['a person', { 'sec-fetch-site': 'none' }],
    ['a program without a session', {}],
  ])('may come from %s', (_, headers) => {
    expect(() => requireSameOrigin(asking(headers), settings)).not.toThrow()
  })

  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port of the same machine', { origin: 'http://trade.example.org:8080', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['something that brings a browser’s session and says nothing', { cookie: 'bilateral-session=x' }],
  ])('may not come from %s', (_, headers) => {
    expect(() => requireSameOrigin(asking(headers), settings)).toThrow('Changes are accepted only from the pages')
  })
})

describe('changing', () => {
  const local = readSettings({})

  test('is free on this machine', async () => {
    expect(await mayChange(asking(), local)).toEqual({ allowed: true })
  })

  test('is off on another address without a password, and on loopback behind a proxy', async () => {
    const off = { allowed: false, reason: 'off' }
    expect(await mayChange(asking(), { ...local, host: '0.0.0.0' })).toEqual(off)
    expect(await mayChange(asking(), { ...local, publicHosts: ['trade.example.org'] })).toEqual(off)
    expect(await mayChange(asking({ 'x-bilateral-forwarded': '1' }), local)).toEqual(off)
  })

  test('takes a login, which lasts until it is logged out everywhere', async () => {
    expect(await mayChange(asking(), settings)).toEqual({ allowed: false, reason: 'login-required' })
    expect(await logIn(asking(), 'something else', settings)).toEqual({ ok: false, reason: 'wrong-password' })
    const login = await logIn(asking(), password, settings)
    if (!login.ok) throw new Error(login.reason)
    expect(login.setCookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    const copied = asking({ cookie: cookieOf(login.setCookie) })
    expect(await mayChange(copied, settings)).toEqual({ allowed: true })
    await logOut(copied, settings)
    expect(await mayChange(copied, settings)).toEqual({ allowed: false, reason: 'login-required' })
  })

  test('takes a new login once the password has been changed', async () => {
    const login = await logIn(asking(), password, settings)
    if (!login.ok) throw new Error(login.reason)
    const cookie = asking({ cookie: cookieOf(login.setCookie) })
    expect(await mayChange(cookie, settings)).toEqual({ allowed: true })
    expect(await mayChange(cookie, { ...settings, uploadPassword: 'another password' })).toMatchObject({
      allowed: false,
    })
  })

  test('is open to programs that send the password, given as its hash or as itself', async () => {
    const program = asking({ authorization: 'Bearer correct horse battery' })
    const plain = { ...settings, uploadPassword: 'correct horse battery' }
    const hashed = { ...settings, uploadPassword: await hash('correct horse battery') }
    expect(await mayChange(program, plain)).toEqual({ allowed: true })
    expect(await mayChange(program, hashed)).toEqual({ allowed: true })
    expect(await mayChange(program, settings)).toEqual({ allowed: false, reason: 'password-required' })
  })

  test('is open to programs whose password is not ASCII and travels as UTF-8', async () => {
    // Node gives header bytes as Latin-1.
    const program = asking({ authorization: `Bearer ${Buffer.from(password).toString('latin1')}` })
    expect(await mayChange(program, settings)).toEqual({ allowed: true })
  })

  test('is open to many requests of one program side by side', async () => {
    const program = asking({ authorization: 'Bearer correct horse battery' })
    const plain = { ...settings, uploadPassword: 'correct horse battery' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => mayChange(program, plain)))
    expect(answers).toEqual(Array(20).fill({ allowed: true }))
  })

  test('is closed to a program whose address has failed too often, also with the right password', async () => {
    const guess = (word: string) => asking({ authorization: `Bearer ${word}` })
    const plain = { ...settings, uploadPassword: 'correct horse battery' }
    for (let attempt = 0; attempt < 5; attempt += 1) await mayChange(guess(`guess ${attempt}`), plain)
    await expect(mayChange(guess('correct horse battery'), plain)).rejects.toMatchObject({ status: 429 })
  })
})

describe('wrong passwords', () => {
  const wrong = async () => false
  const right = async () => true

  test('from one address end after five, also for the right one, which may try again later', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await attemptLogin('203.0.113.7', wrong, database.url)).toBe(false)
    await expect(attemptLogin('203.0.113.7', right, database.url)).rejects.toMatchObject({
      status: 429,
      headers: { 'Retry-After': '900' },
    })
    expect(await attemptLogin('203.0.113.8', right, database.url)).toBe(true)
  })

  test('spread over addresses end after fifteen', async () => {
    for (let attempt = 0; attempt < 15; attempt += 1) await attemptLogin(`203.0.113.${attempt}`, wrong, database.url)
    await expect(attemptLogin('198.51.100.1', right, database.url)).rejects.toMatchObject({ status: 429 })
  })

  test('are forgotten by the right one', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await attemptLogin('203.0.113.9', wrong, database.url)
    expect(await attemptLogin('203.0.113.9', right, database.url)).toBe(true)
    expect(await attemptLogin('203.0.113.9', wrong, database.url)).toBe(false)
  })

  test('count by the network of an IPv6 customer', () => {
    expect(throttleKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(throttleKey('2001:db8::1')).toBe('2001:db8:0:0')
    expect(throttleKey('::1')).toBe('0:0:0:0')
    expect(throttleKey('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })
})

describe('the Host header', () => {
  const bound = (host: string) => ({ host, publicHosts: [] })

  test('may be any address, but no strange name, where the server is bound to all', () => {
    expect(isServedHost('192.168.1.5:3000', bound('0.0.0.0'))).toBe(true)
    expect(isServedHost('[2001:db8::1]:3000', bound('::'))).toBe(true)
    expect(isServedHost('evil.example:3000', bound('0.0.0.0'))).toBe(false)
  })

  test('may not be another address where the server is bound to one', () => {
    expect(isServedHost('192.168.1.5:3000', bound('127.0.0.1'))).toBe(false)
    expect(isServedHost('192.168.1.5:3000', bound('192.168.1.5'))).toBe(true)
  })

  test.each(['', ' ', 'localhost@evil.example', 'localhost/evil', '127.0.0.1.evil.example', 'localhost:99999999'])(
    'may not be %j',
    (header) => {
      expect(isServedHost(header, bound('127.0.0.1'))).toBe(false)
    },
  )
})
