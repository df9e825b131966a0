'use client'

/** Addresses that were shown in the place of another pair's page, in this tab; the router's own record of them is that page's. */
const NOTED = 'bilateral.pairs-in-place'
/** Those that the page open now can show. */
const open = new Set<string>()

/** Notes that an address is to be shown without the router; false where a browser keeps nothing, and it must not be. */
export function notePlace(href: string): boolean {
  const noted = notedPlaces()
  try {
    if (!noted.includes(href)) sessionStorage.setItem(NOTED, JSON.stringify([...noted, href]))
  } catch {
    return false
  }
  open.add(href)
  return true
}

/** The page that could show them is closed. */
export function leaveNothing(): void {
  open.clear()
}

function notedPlaces(): string[] {
  try {
    const noted: unknown = JSON.parse(sessionStorage.getItem(NOTED) ?? '[]')
    return Array.isArray(noted) ? noted.map(String) : []
  } catch {
    // Nothing can be noted where storage is forbidden, or what is there is not ours.
    return []
  }
}

/**
 * Back to such an address from another page, or after a reload: the router would look for the page it has on record and
 * show another pair's. The server shows the right one.
 */
function onPopState(event: PopStateEvent): void {
  const { pathname } = window.location
  if (open.has(pathname) || !notedPlaces().includes(pathname)) return
  event.stopImmediatePropagation()
  window.location.reload()
}

// In the capturing phase: before the router hears of it.
if (typeof window !== 'undefined') window.addEventListener('popstate', onPopState, { capture: true })
