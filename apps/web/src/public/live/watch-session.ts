import { watch } from './watch.ts'

type Told = {
  /** It has so many entries by now. */
  onEntries: (total: number) => void
  /** It may be another now, and is to be looked at anew. */
  onChange: () => void
  onEnd: () => void
}

/** Entries that come within this are asked for together. */
const GATHER_MS = 500

/** Follows a session that anyone may read until nobody may. What came between the page and the watch, nobody sends again. */
export function watchSession(id: string, { onEntries, onChange, onEnd }: Told) {
  let total = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  function gather(seq: number) {
    total = Math.max(total, seq)
    timer ??= setTimeout(() => {
      timer = undefined
      onEntries(total)
    }, GATHER_MS)
  }
  const stop = watch(
    () => ({ watch: id }),
    {
      onEvent({ event, data: { seq } }) {
        if (event === 'session.entry_added') gather(Number(seq))
        // With the first one it has a beginning.
        if (seq === 1 || ['watching', 'session.changed', 'resync'].includes(event)) onChange()
      },
      onEnd,
    },
    true,
  )
  return () => {
    clearTimeout(timer)
    stop()
  }
}
