import { useState } from 'react'

/** What the API takes at once. */
const most = 200

/** The rows that are chosen, out of those that are there. */
export function useSelection(present: readonly string[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(present.filter((id) => ids.has(id)).slice(0, most))
  return {
    chosen: chosen as ReadonlySet<string>,
    choose: (id: string) => {
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      setIds(next)
    },
    clear: () => setIds(new Set()),
  }
}
