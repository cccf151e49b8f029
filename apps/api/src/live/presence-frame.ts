import { mostPresent } from '@latchkey/contract'
import { eventFrame } from './frames.ts'
import type { Person } from './others.ts'
import type { PersonWatch } from './watch.ts'

/** What somebody has to be told of who else is there; null where they know it. One person is there once. */
export function presenceFrame(watch: PersonWatch, present: Person[]): string | null {
  const { shownAs } = watch
  if (!shownAs && watch.presence === null) return null
  const byId = new Map(present.map((person) => [person.id, person]))
  if (shownAs) byId.delete(shownAs.id)
  const people = shownAs ? [...byId.values()].slice(0, mostPresent) : []
  const known = shownAs ? JSON.stringify(people) : null
  if (known === watch.presence) return null
  watch.presence = known
  return eventFrame(watch, 'presence', { people })
}
