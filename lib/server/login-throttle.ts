import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { accessPool } from './access-pool'
import { currentSettings } from './current-settings'
import { logger } from './logger'
import { ProblemError } from './problem-response'

/** Failures that are let through: from one address within 15 minutes, and from all together within 5. */
export const failuresPerAddress = 5
export const failuresInAll = 15

type Limiters = { perAddress: RateLimiterPostgres; inAll: RateLimiterPostgres }
const limiters = new Map<string, Limiters>()

function limitersOf(databaseUrl: string): Limiters {
  let found = limiters.get(databaseUrl)
  if (!found) {
    const shared = {
      storeClient: accessPool(databaseUrl),
      storeType: 'pool',
      tableName: 'login_throttle',
      tableCreated: true,
    }
    found = {
      perAddress: new RateLimiterPostgres({
        ...shared,
        keyPrefix: 'address',
        points: failuresPerAddress,
        duration: 900,
      }),
      inAll: new RateLimiterPostgres({ ...shared, keyPrefix: 'all', points: failuresInAll, duration: 300 }),
    }
    limiters.set(databaseUrl, found)
  }
  return found
}

/** IPv6 addresses count by their /64 network, which one customer has to itself. */
export function throttleKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  while (tail !== undefined && groups.length + rest.length < 8) groups.push('0')
  return [...groups, ...rest].slice(0, 4).join(':')
}

/**
 * Lets an address try a password and answers whether it was right. Every try is counted before it is made, so that tries
 * side by side count too; a right one is taken back. What `known` recognises at once is no try and is not counted, so that
 * a program may send many requests side by side; a blocked address learns nothing from it. Throws a 429 problem with
 * Retry-After when there were too many.
 */
export async function attemptLogin(
  address: string,
  check: () => Promise<boolean>,
  databaseUrl: string | null = currentSettings().databaseUrl,
  known: () => boolean = () => false,
): Promise<boolean> {
  const { perAddress, inAll } = limitersOf(databaseUrl ?? '')
  const key = throttleKey(address)
  if (known()) {
    const failed = await requireOpen(perAddress, key)
    await requireOpen(inAll, 'logins')
    if (failed) await perAddress.delete(key)
    return true
  }
  await count(perAddress, key)
  await count(inAll, 'logins')
  const right = await check()
  if (right) {
    await perAddress.delete(key)
    await inAll.reward('logins')
  } else {
    logger.warn({ address }, 'wrong upload password')
  }
  return right
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw tooMany(refusal)
  }
}

/** Whether there were failures, but not too many. */
async function requireOpen(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  const state = await limiter.get(key)
  if (state && state.consumedPoints >= limiter.points) throw tooMany(state)
  return state !== null && state.consumedPoints > 0
}

function tooMany({ msBeforeNext }: RateLimiterRes): ProblemError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  return new ProblemError(
    429,
    {
      type: 'too-many-logins',
      title: 'Too many wrong passwords',
      detail: `Wait ${seconds} seconds before the next try.`,
      retryAfter: seconds,
    },
    { 'Retry-After': String(seconds) },
  )
}
