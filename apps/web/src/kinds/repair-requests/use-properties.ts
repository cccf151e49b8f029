import { listProperties } from '@latchkey/contract'
import { useEffect } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'

/** All of them: to choose from, a list must not end in the middle. */
export function useProperties() {
  const query = usePagesOf(listProperties, { query: { page_size: 100 } })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return { failed: query.isError, properties: query.data?.pages.flatMap(({ results }) => results) ?? [] }
}
