/**
 * The secret of a mailed link. Read once and taken out of the address bar, so that it is not shown, shared or sent as a
 * referrer; the history entry keeps it, since a phone drops the page while its reader looks up a password.
 */
export function readMailedToken(): string | null {
  const { history, location } = window
  const token = new URLSearchParams(location.search).get('token')
  if (token) {
    history.replaceState({ ...history.state, mailedToken: token }, '', location.pathname)
    return token
  }
  const kept: unknown = history.state?.mailedToken
  return typeof kept === 'string' ? kept : null
}
