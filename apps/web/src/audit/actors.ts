import type { listAudit, ReplyOf } from '@latchkey/contract'
import { words } from './words.ts'

export type Entry = ReplyOf<typeof listAudit>['results'][number]

export interface Actor {
  id: string
  name: string
}

export function actorWords({ name, kind, key }: Entry['actor']) {
  if (name && key) return words.withKey(name, key.name, key.hint)
  return name ?? (kind === 'share' ? words.visitor : words.system)
}

/** Everybody who did something there and has a name, in its order; each once. */
export function actorsOf(entries: readonly Entry[], locale?: string): Actor[] {
  const found = new Map<string, Actor>()
  for (const { actor } of entries)
    if (actor.id && actor.name && !found.has(actor.id)) found.set(actor.id, { id: actor.id, name: actorWords(actor) })
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, locale))
}
