import { isWebhookEvent } from '@latchkey/contract'
import { workspaceGroups } from '../../audit/audit-groups.ts'
import { words } from './webhooks-words.ts'

/** What can be chosen, in the groups that the history has. */
export const eventGroups = workspaceGroups
  .map((group) => ({ ...group, actions: group.actions.filter(({ value }) => isWebhookEvent(value)) }))
  .filter(({ actions }) => actions.length > 0)

const labels = new Map(workspaceGroups.flatMap(({ actions }) => actions.map(({ value, label }) => [value, label])))

/** What happened, in words; an event of a newer Latchkey by its own name. */
export const eventWords = (type: string) => labels.get(type) ?? type

/** "Links, Jobs: one event". */
export function choiceWords(events: readonly string[]): string {
  if (events.includes('*')) return words.everything
  return eventGroups
    .flatMap(({ value, label, actions }) => {
      if (events.includes(`${value}.*`)) return [label]
      const some = actions.filter((action) => events.includes(action.value)).length
      return some > 0 ? [`${label} (${words.some(some)})`] : []
    })
    .join(', ')
}

/** A group that is chosen whole takes the place of its single events. */
export function withGroup(events: readonly string[], group: string, chosen: boolean): string[] {
  const others = events.filter((event) => event !== `${group}.*` && !event.startsWith(`${group}.`))
  return chosen ? [...others, `${group}.*`] : others
}
