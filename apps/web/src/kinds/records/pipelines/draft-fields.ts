import type { Field, FieldType, Pipeline } from '@latchkey/contract'
import { keyOf } from './key-of.ts'

/** A field while it is written: its options are lines, and a new one has no key of its own yet. */
export interface DraftField {
  id: string
  key: string | null
  label: string
  type: FieldType
  required: boolean
  options: string
  pipelineId: string
}

let last = 0

export const newDraft = (label = ''): DraftField => ({
  id: `draft-${++last}`,
  key: null,
  label,
  type: 'text',
  required: false,
  options: '',
  pipelineId: '',
})

export const draftsOf = (fields: Pipeline['fields']): DraftField[] =>
  fields.map(({ key, label, type, required = false, options = [], pipeline_id = '' }) => ({
    ...newDraft(label),
    key,
    type,
    required,
    options: options.join('\n'),
    pipelineId: pipeline_id,
  }))

/** Those that stand have their keys already; the others find one that is free. */
export function keysOf(drafts: readonly DraftField[]): string[] {
  const taken = new Set(drafts.flatMap(({ key }) => key ?? []))
  return drafts.map(({ key, label }) => {
    const own = key ?? keyOf(label, taken)
    taken.add(own)
    return own
  })
}

export const takesOptions = (type: FieldType) => type === 'select' || type === 'multi_select'

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function fieldsOf(drafts: readonly DraftField[]): Field[] {
  const keys = keysOf(drafts)
  return drafts.map(({ label, type, required, options, pipelineId }, index) => ({
    key: keys[index] ?? '',
    label,
    type,
    ...(required ? { required } : {}),
    ...(takesOptions(type) ? { options: linesOf(options) } : {}),
    ...(type === 'relation' ? { pipeline_id: pipelineId } : {}),
  }))
}

export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
