import type { IntakeField } from '@latchkey/contract'

/** What a field holds is either something, or null. */
const orNull = (text: unknown) => (typeof text === 'string' && text.trim() === '' ? null : (text ?? null))
/** What is no number stays one that the schema refuses. */
const numberOrNull = (text: unknown) => (orNull(text) === null ? null : Number(text))
const asItIs = (text: unknown) => text

const holdsAlways: readonly IntakeField[] = ['title', 'job_type', 'description', 'priority']

/** From what is typed to what the contract wants. */
export const readTyped = (field: IntakeField): ((text: unknown) => unknown) =>
  holdsAlways.includes(field) ? asItIs : field === 'quantity' ? numberOrNull : orNull
