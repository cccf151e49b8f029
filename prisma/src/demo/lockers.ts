import type { Task } from './job-story.ts'

const RESULTS = [
  'New hinge, top',
  'Oiled, closes well',
  'Lock changed, keys to the office',
  'Door straightened',
  'Oiled, closes well',
  'New hinges, both',
]

/** One task for each door, the first forty-one of them looked at. */
export const lockers = Array.from({ length: 72 }, (_, n): Task => {
  const title = `Locker ${n + 1}`
  if (n === 16) return [title, 'failed', 'Door torn at the hinge. Shut with a screw until a new one is here.']
  if (n === 29) return [title, 'skipped', 'Full, and nobody has the key.']
  if (n === 40) return [title, 'running']
  return n > 40 ? [title] : [title, 'done', RESULTS[n % RESULTS.length] as string]
})
