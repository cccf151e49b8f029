import { nextPath } from '../lib/next-path.ts'

type Place = { pathname: string; search?: string; hash?: string }

const doors = ['/sign-in', '/register', '/forgot', '/verify', '/reset', '/invitation']

/** Where to go after signing in at a shop's portal: a page of that portal, whatever the address bar says. */
export function portalNext(base: string, wanted: string | null | undefined): string {
  const next = nextPath(wanted)
  const [pathname = ''] = next.split(/[?#]/)
  const isInside = pathname === base || pathname.startsWith(`${base}/`)
  return isInside && !doors.some((door) => pathname === base + door) ? next : base
}

/** The way to a door of the portal, such as `/sign-in`, that comes back to where somebody is. */
export function portalDoor(base: string, door: string, here: Place): string {
  const next = portalNext(base, here.pathname + (here.search ?? '') + (here.hash ?? ''))
  return next === base ? base + door : `${base}${door}?${new URLSearchParams({ next })}`
}
