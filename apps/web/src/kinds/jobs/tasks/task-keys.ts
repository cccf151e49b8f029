import type { TaskStatus } from '@latchkey/contract'

/** The letter of each state: the first of its word. */
const states: Record<string, TaskStatus> = { t: 'pending', i: 'running', d: 'done', f: 'failed', s: 'skipped' }

export const letterOf = (status: TaskStatus) =>
  Object.keys(states)
    .find((letter) => states[letter] === status)
    ?.toUpperCase()

export type TaskKey = { to: number } | { state: TaskStatus } | 'remove'

/** What a key means for the task at a place of the list; null where it means nothing. */
export function taskKey(key: string, at: number, count: number): TaskKey | null {
  const state = states[key]
  if (state) return { state }
  const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: count - 1 }[key]
  if (to !== undefined) return { to: Math.max(0, Math.min(count - 1, to)) }
  return key === 'Delete' ? 'remove' : null
}
