import { useState } from 'react'
import type { CallError } from './call-error.ts'

interface Query<Data> {
  data: Data | undefined
  error: CallError | null
}

/** What was found last stays until the next is there, so that a list does not blink with every letter typed. */
export function useStanding<Data>({ data, error }: Query<Data>): Data | undefined {
  const [last, setLast] = useState(data)
  if (data !== undefined && data !== last) setLast(data)
  return data ?? (error ? undefined : last)
}
