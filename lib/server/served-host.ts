import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { type Settings, isLoopbackHost } from './settings'

type HostSettings = Pick<Settings, 'host' | 'publicHosts'>

/**
 * Whether a `Host` header names this server. Names are checked because a page of a stranger can point its own name at
 * 127.0.0.1 (DNS rebinding) and then read what this server answers; such a request carries the stranger's name.
 * The port is not checked where it cannot tell friend from stranger: a tunnel or a container maps it as it likes.
 */
export function isServedHost(header: string | null | undefined, settings: HostSettings): boolean {
  const host = splitHost(header ?? '')
  if (!host) return false
  if (isLoopbackHost(host.name)) return true
  if (settings.publicHosts.some((name) => name === host.name || name === `${host.name}:${host.port}`)) return true
  const bound = settings.host.toLowerCase()
  if (host.name === bound) return true
  // Bound to every address of the machine: a rebound name is no address, so any address is a true one.
  if (bound === '0.0.0.0' || bound === '::') return isIP(host.name) > 0 || host.name === hostname().toLowerCase()
  return false
}

function splitHost(header: string): { name: string; port: string } | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(header.trim())
  if (!match?.[1]) return undefined
  return {
    name: match[1]
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, '')
      .toLowerCase(),
    port: match[2] ?? '',
  }
}
