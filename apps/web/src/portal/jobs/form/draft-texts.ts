import {
  createCustomerJob,
  type getCustomerJob,
  type IntakeField,
  intakeFields,
  type ReplyOf,
} from '@latchkey/contract'
import { readTyped } from '../../../kinds/jobs/fields/intake-values.ts'

export type DraftJob = ReplyOf<typeof getCustomerJob>

/** What a draft holds on the server. */
export type Values = Pick<DraftJob, IntakeField>

/** What stands in the fields, be it fit to be saved or not. */
export type Texts = Record<IntakeField, string>

/** What is saved at a time. */
export type Changes = Partial<Record<IntakeField, unknown>>

const each = <V>(make: (field: IntakeField) => V) =>
  Object.fromEntries(intakeFields.map((field) => [field, make(field)])) as Record<IntakeField, V>

export const valuesOf = (job: Values) => each((field) => job[field]) as Values

export const emptyValues = { ...each(() => null as unknown), priority: 'normal' } as Values

export const textsOf = (values: Values): Texts => each((field) => String(values[field] ?? ''))

/** Empty text and nothing are the same to whoever reads it. */
export const isSame = (one: unknown, other: unknown) => (one ?? '') === (other ?? '')

type Read = { value: unknown; message: null } | { value: null; message: string }

/** What a text says, by the contract's own rule and in its words. In a draft every field may be empty. */
export function readText(field: IntakeField, text: string): Read {
  if (text.trim() === '' && field !== 'priority') return { value: field === 'description' ? '' : null, message: null }
  const { success, data, error } = createCustomerJob.body.shape[field].safeParse(readTyped(field)(text))
  return success ? { value: data, message: null } : { value: null, message: error.issues[0]?.message ?? '' }
}

interface Unsaved {
  changes: Changes
  /** What cannot be saved as it stands, and why. */
  invalid: Partial<Record<IntakeField, string>>
}

/** What differs from what the server has: fit to be sent, or not. */
export function unsavedOf(base: Values, texts: Texts): Unsaved {
  const unsaved: Unsaved = { changes: {}, invalid: {} }
  for (const field of intakeFields) {
    const { value, message } = readText(field, texts[field])
    if (message !== null) unsaved.invalid[field] = message
    else if (!isSame(value, base[field])) unsaved.changes[field] = value
  }
  return unsaved
}

export const without = (changes: Changes, fields: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => !fields.includes(field)))
