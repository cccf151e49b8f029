type Listener = () => void

const listeners = new Set<Listener>()

/** Any call may learn that nobody is signed in any more. Forms then keep what was typed, and the app goes to sign in. */
export function endSession() {
  for (const listener of listeners) listener()
}

export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
