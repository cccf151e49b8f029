import { useEffect } from 'react'

let isWanted = false

/** Whoever signs out means it, and is not asked. */
export function leaveUnasked() {
  isWanted = true
}

/** While something is not saved, the browser asks before it leaves Latchkey or loads the page again. */
export function useLeaveWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!isWanted) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
