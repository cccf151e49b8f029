import type { QueryClient } from '@tanstack/react-query'
import { forgetDrafts } from './drafts.ts'
import { getMe } from './light-endpoints.ts'
import { beginSession } from './session-end.ts'
import { leaveUnasked } from './use-leave-warning.ts'
import type { MyAccount } from './use-me.ts'
import { keyOf } from './use-query-of.ts'

// The cookie cannot be read from here; this only says whether it is worth asking who is there.
const mark = 'latchkey.signed-in'
let lastAccount: string | null = null

export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(mark) === '1'
  } catch {
    return false
  }
}

function setMark(signedIn: boolean) {
  try {
    if (signedIn) localStorage.setItem(mark, '1')
    else localStorage.removeItem(mark)
  } catch {
    // Without storage a signed-in person who opens the sign-in page sees it, and that is all.
  }
}

/** Who is there. What somebody else left typed is gone. */
export function keepAccount(me: MyAccount) {
  if (lastAccount !== me.account.id) forgetDrafts()
  lastAccount = me.account.id
  setMark(true)
}

/** Somebody signs in: nothing that another person read is left. */
export function startSession(client: QueryClient, me: MyAccount) {
  beginSession()
  keepAccount(me)
  client.clear()
  client.setQueryData(keyOf(getMe), me)
}

/** The session ran out under somebody who may come back: what was typed stays. */
export const forgetSession = () => setMark(false)

/** Signed out: a page loaded anew remembers nothing. */
export function leaveForGood(signInPath = '/sign-in') {
  setMark(false)
  leaveUnasked()
  window.location.replace(signInPath)
}
