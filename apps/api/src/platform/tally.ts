type Counted = 'share_attempt' | 'mail' | 'webhook_attempt' | 'socket'

export type Tally = ReturnType<typeof createTally>

/** What happened in this process since it began, by what came of it. For figures only: nothing hangs on it. */
export function createTally() {
  const counts = new Map<Counted, Map<string, number>>()
  return {
    add(what: Counted, outcome: string, times = 1) {
      const known = counts.get(what) ?? new Map<string, number>()
      counts.set(what, known.set(outcome, (known.get(outcome) ?? 0) + times))
    },
    of: (what: Counted): ReadonlyMap<string, number> => counts.get(what) ?? new Map(),
  }
}
