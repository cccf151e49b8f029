const home = '/'
// Never asked, only needed to resolve a path as a browser would.
const anywhere = 'http://latchkey.invalid'

/** Where to go after signing in: a path of this site, whatever the address bar says. */
export function nextPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/')) return home
  // A browser drops tabs and line breaks and reads a backslash as a slash, so that "/\t/other.site" leaves the site.
  if (/[\\\p{Cc}]/u.test(wanted)) return home
  const url = URL.parse(wanted, anywhere)
  if (url?.origin !== anywhere || url.pathname.startsWith('//')) return home
  if (url.pathname === '/sign-in') return home
  return url.pathname + url.search + url.hash
}

/** The same way for whoever has to register first. */
export const registerPath = (next: string): string =>
  next === home ? '/register' : `/register?${new URLSearchParams({ next })}`

/** The way to sign in that comes back to where somebody is. */
export function signInPath(here: { pathname: string; search?: string; hash?: string }): string {
  const next = nextPath(here.pathname + (here.search ?? '') + (here.hash ?? ''))
  return next === home ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`
}
