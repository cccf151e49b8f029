/** Whether there is no line. A short break is not worth a word. */
export function createAway(shortBreak: number) {
  const listeners = new Set<() => void>()
  let isAway = false
  let timer: ReturnType<typeof setTimeout> | undefined
  function become(next: boolean) {
    timer = undefined
    if (isAway === next) return
    isAway = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => isAway,
    on(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set(stands: boolean) {
      if (stands) {
        clearTimeout(timer)
        become(false)
      } else if (!isAway) timer ??= setTimeout(() => become(true), shortBreak)
    },
  }
}
