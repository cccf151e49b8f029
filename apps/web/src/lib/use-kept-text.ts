import { useEffect, useEffectEvent, useState } from 'react'
import { keepDraft, takeDraft } from './drafts.ts'

/** Whoever looks at a link meanwhile, or closes the dialog, finds again what they wrote. */
export function useKeptText(name: string) {
  const [text, setText] = useState('')
  const come = useEffectEvent(() => setText(String(takeDraft(name)?.text ?? '')))
  const leave = useEffectEvent(() => keepDraft(name, text ? { text } : {}))
  useEffect(() => {
    come()
    return () => leave()
  }, [])
  return [text, setText] as const
}
