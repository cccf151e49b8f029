import { useState } from 'react'
import type { ShownShare } from '../shown-share.ts'

export type Ticks = ReturnType<typeof useTicks>

/** What is chosen of what is shown: a link that has left the list, or was stopped, is chosen no more. */
export function useTicks(shares: ShownShare[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const open = shares.filter(({ status }) => status !== 'revoked')
  const chosen = open.filter(({ id }) => ids.has(id))
  return {
    chosen,
    any: open.length > 0,
    all: open.length > 0 && chosen.length === open.length,
    has: (id: string) => ids.has(id),
    set: (id: string, ticked: boolean) =>
      setIds(new Set([...ids].filter((one) => one !== id).concat(ticked ? id : []))),
    setAll: (ticked: boolean) => setIds(new Set(ticked ? open.map(({ id }) => id) : [])),
  }
}
