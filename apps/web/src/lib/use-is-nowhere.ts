import { useState } from 'react'
import { type CallError, isProblem } from './call-error.ts'

/**
 * There is nothing under that address, or nothing for whoever asks; one that cannot be an id leads nowhere either. It stays
 * so while it is looked for again, so that a page that says so keeps what was typed on it.
 */
export function useIsNowhere({ data, error }: { data: unknown; error: CallError | null }) {
  const [was, setWas] = useState(false)
  const isSo = isProblem(error, 'not_found') || isProblem(error, 'validation_failed')
  const isNowhere = data === undefined && (error ? isSo : was)
  if (isNowhere !== was) setWas(isNowhere)
  return isNowhere
}
