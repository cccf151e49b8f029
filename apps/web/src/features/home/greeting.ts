import { words } from './words.ts'

/** By the clock on the reader's wall, with the first name. */
export function greeting(name: string, now: Date): string {
  const first = name.trim().split(/\s+/)[0] || name
  const hour = now.getHours()
  if (hour >= 4 && hour < 12) return words.morning(first)
  return hour >= 12 && hour < 18 ? words.afternoon(first) : words.evening(first)
}
