import type { Field, ReadFilter } from '@latchkey/contract'

/**
 * Which records somebody has before them, and how much of each. Every list, count, search, export, edit and comment takes
 * one: there is no other way to a record.
 */
export type RecordView = {
  pipeline: { id: string; name: string; workspaceId: string }
  /** All that there are: what it is within may name any of them. */
  fields: readonly Field[]
  /** Those that leave: to be read, searched, sorted and filtered by, and edited. To whoever looks there are no others. */
  shown: readonly Field[]
  /** null: all of the pipeline's. 'nothing': the stored filter no longer makes sense. */
  within: ReadFilter | null | 'nothing'
  /** The shop sees the ids of related records with their labels; anybody else sees the labels in their place. */
  audience: 'shop' | 'outside'
}
