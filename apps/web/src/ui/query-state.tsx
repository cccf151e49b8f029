import type { ReactNode } from 'react'
import { type CallError, isProblem } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { ErrorState } from './error-state.tsx'
import { SkeletonRows } from './skeleton.tsx'

interface Query<Data> {
  data: Data | undefined
  error: CallError | null
  isFetching: boolean
  refetch: () => unknown
}

interface QueryStateProps<Data> {
  query: Query<Data>
  /** "The members could not be loaded". */
  failed: string
  /** The final shape in grey; lines of a list where left out. */
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** Waiting, failed, or there. What was read once stays on the page while a later look fails. */
export function QueryState<Data>({ query, failed, skeleton, children }: QueryStateProps<Data>) {
  const { data, error, isFetching, refetch } = query
  if (data !== undefined) return children(data)
  if (!error) return skeleton ?? <SkeletonRows />
  return (
    <ErrorState
      headline={failed}
      onRetry={() => refetch()}
      retrying={isFetching}
      requestId={isProblem(error) ? error.requestId : undefined}
    >
      {problemWords(error, { typed: false })}
    </ErrorState>
  )
}
