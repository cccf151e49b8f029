const first = 1_000
const longest = 30_000

/**
 * Milliseconds before attempt 0, 1, 2 …: twice as long each time, and somewhere in the upper half of it, so that a server
 * that comes back is not met by everybody at once.
 */
export function waitBefore(attempt: number, random: () => number = Math.random): number {
  const most = Math.min(longest, first * 2 ** attempt)
  return most * (0.5 + random() / 2)
}
