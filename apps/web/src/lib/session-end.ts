type Listener = () => void

const listeners = new Set<Listener>()

let signIns = 0

/** Kept by whatever is sent: in answer to it only the session that it was sent in can have ended. */
export const sessionNow = () => signIns

export function beginSession() {
  signIns++
}

/**
 * Any call may learn that nobody is signed in any more. Forms then keep what was typed, and the app goes to sign in. An answer
 * that was on its way while somebody signed in says nothing of them.
 */
export function endSession(asked: number) {
  if (asked !== signIns) return
  for (const listener of listeners) listener()
}

export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
