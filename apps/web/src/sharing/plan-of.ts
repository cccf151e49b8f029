import type { Audience, LinkReach } from './audience.ts'
import type { PeoplePlan } from './people/people-section.tsx'

/** What is being chosen or written in the dialog, and not so yet. */
export interface Plans extends PeoplePlan {
  links?: readonly LinkReach[]
}

/** What of the audience it will change; nothing where nothing is being chosen. */
export function planOf({ people, visibility, links }: Plans): Partial<Audience> | undefined {
  if (people === undefined && visibility === undefined && links === undefined) return undefined
  return {
    ...(people !== undefined && { people }),
    ...(visibility !== undefined && { visibility }),
    ...(links && { links }),
  }
}
