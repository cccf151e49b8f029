import { useEffect, useEffectEvent } from 'react'

interface Pages {
  hasNextPage: boolean
  isFetching: boolean
  isError: boolean
  fetchNextPage: () => unknown
}

/** Reads one page after the other: the last ones are what somebody comes for. */
export function useToTheEnd({ hasNextPage, isFetching, isError, fetchNextPage }: Pages) {
  const fetch = useEffectEvent(() => void fetchNextPage())
  const goesOn = hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (goesOn) fetch()
  }, [goesOn])
}
