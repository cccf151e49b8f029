import { useState } from 'react'

export type Selection = ReturnType<typeof useSelection>

/** The rows that are chosen, out of those that are there and may be; `most`: the rest of a larger choice is left out. */
export function useSelection(present: readonly string[], most = Number.POSITIVE_INFINITY) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen: ReadonlySet<string> = new Set(present.filter((id) => ids.has(id)).slice(0, most))
  return {
    chosen,
    any: present.length > 0,
    all: present.length > 0 && chosen.size === present.length,
    choose: (id: string) => {
      const next = new Set(chosen)
      if (!next.delete(id)) next.add(id)
      setIds(next)
    },
    chooseAll: () => setIds(new Set(present)),
    clear: () => setIds(new Set()),
  }
}
