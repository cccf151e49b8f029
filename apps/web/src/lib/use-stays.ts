import { useEffect, useState } from 'react'

/** What the hand passes over in less is not fetched. */
const pause = 80

/** True for a row of a long list once it has been in sight for a moment. */
export function useStays(): boolean {
  const [stays, setStays] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(setStays, pause, true)
    return () => window.clearTimeout(timer)
  }, [])
  return stays
}
