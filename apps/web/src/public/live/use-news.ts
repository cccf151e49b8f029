import { useEffect, useRef } from 'react'

/** What changes faster than this is fetched once. */
const REST_MS = 3000

/** Fetches anew when there may be news: at once, and then with a rest between. */
export function useNews(news: number, fetchAnew: () => void) {
  const fetched = useRef(0)
  useEffect(() => {
    if (news === 0) return
    const rest = Math.max(0, fetched.current + REST_MS - Date.now())
    const timer = setTimeout(() => {
      fetched.current = Date.now()
      fetchAnew()
    }, rest)
    return () => clearTimeout(timer)
  }, [news])
}
