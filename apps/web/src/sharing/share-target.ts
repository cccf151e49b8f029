import type { Endpoint, ResourceKind, Visibility } from '@latchkey/contract'

/** The thing that is shared, as its kind hands it over. */
export interface ShareTarget {
  id: string
  kind: ResourceKind
  title: string
  visibility: Visibility
  /** Let in by name. */
  people: number
  /** What the kind shows of its reach, to be read anew after a change. */
  refresh: readonly Endpoint[]
}
