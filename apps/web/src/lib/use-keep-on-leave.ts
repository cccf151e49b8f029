import { useEffect, useEffectEvent } from 'react'
import { keepDraft } from './drafts.ts'

/** Whoever looks at something else meanwhile finds again what they wrote; null where there is nothing to keep. */
export function useKeepOnLeave(draft: string, read: () => Record<string, unknown> | null) {
  const leave = useEffectEvent(() => {
    const values = read()
    if (values) keepDraft(draft, values)
  })
  useEffect(() => () => leave(), [])
}
