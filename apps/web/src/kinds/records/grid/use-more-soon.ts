import { useEffect, useEffectEvent } from 'react'

export interface More {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

/** Before the end is in sight, what follows is on its way. */
export function useMoreSoon(last: number, loaded: number, more: More) {
  const fetch = useEffectEvent(() => more.fetchNextPage())
  const isNear = last >= loaded - 30
  const may = more.hasNextPage && !more.isFetchingNextPage && !more.isFetchNextPageError
  useEffect(() => {
    if (isNear && may) fetch()
  }, [isNear, may])
}
