import { useEffect } from 'react'
import { accentVariables } from './accent.ts'

/** Wears a workspace's accent on the whole page, dialogs included; null is Latchkey's own. */
export function useAccent(hex: string | null | undefined) {
  useEffect(() => {
    if (!hex || !/^#[0-9a-f]{6}$/i.test(hex)) return
    const root = document.documentElement.style
    const variables = Object.entries(accentVariables(hex))
    for (const [name, value] of variables) root.setProperty(name, value)
    return () => {
      for (const [name] of variables) root.removeProperty(name)
    }
  }, [hex])
}
