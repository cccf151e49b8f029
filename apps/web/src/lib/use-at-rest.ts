import { useEffect, useState } from 'react'

/** What it was when it last stood still for a moment: for what is asked of the API while somebody still writes. */
export function useAtRest<Value>(value: Value, pause = 300): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), pause)
    return () => window.clearTimeout(timer)
  }, [value, pause])
  return rested
}
