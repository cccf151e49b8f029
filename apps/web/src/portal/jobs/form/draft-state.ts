import { type IntakeField, intakeFields } from '@latchkey/contract'
import { type CallError, isProblem } from '../../../lib/call-error.ts'
import {
  type DraftJob,
  emptyValues,
  type Texts,
  textsOf,
  unsavedOf,
  type Values,
  valuesOf,
  without,
} from './draft-texts.ts'
import type { LocalCopy } from './local-copy.ts'
import { mergeDevices, type Together } from './merge-devices.ts'

export interface DraftState {
  /** null until the server has it. */
  id: string | null
  base: { version: number; values: Values }
  texts: Texts
  isSaving: boolean
  /** Why it is not saved, though it will be tried again. */
  away: CallError | null
  /** Why it cannot be saved at all. */
  problem: CallError | null
  /** Fields that were left, or lay still, so that what is wrong with them may be said. */
  judged: readonly IntakeField[]
  /** What the server says of a text, as long as that stands. */
  refused: Partial<Record<IntakeField, { text: string; message: string }>>
  /** What another device did to it meanwhile. */
  together: Together | null
  /** It came back from this browser's own copy. */
  isRestored: boolean
  /** Thrown away elsewhere; or handed in there, as this. */
  end: 'gone' | DraftJob | null
}

/** What the server has, with what this browser alone knew of it. */
export function beginState(job: DraftJob | null, copy: LocalCopy | null): DraftState {
  const values = job ? valuesOf(job) : emptyValues
  const merged = copy && mergeDevices(copy.base.values, copy.texts, values)
  return {
    id: job?.id ?? null,
    base: { version: job?.version ?? 0, values },
    texts: merged?.texts ?? textsOf(values),
    isSaving: false,
    away: null,
    problem: null,
    judged: merged ? intakeFields : [],
    refused: {},
    together: merged && merged.kept.length > 0 ? { taken: [], kept: merged.kept } : null,
    isRestored: merged !== null && Object.keys(unsavedOf(values, merged.texts).changes).length > 0,
    end: null,
  }
}

/** What is fit to be sent, and what is held back until it says something else. */
export function pendingOf({ base, texts, refused }: DraftState) {
  const { changes, invalid } = unsavedOf(base.values, texts)
  const isRefused = (field: IntakeField) => field in changes && refused[field]?.text === texts[field]
  const held = intakeFields.filter((field) => field in invalid || isRefused(field))
  return { changes: without(changes, held), held, isEmpty: Object.keys(without(changes, held)).length === 0 }
}

/** After it was read anew. */
export function absorbed({ base, texts }: DraftState, now: DraftJob): Partial<DraftState> {
  const present = { version: now.version, values: valuesOf(now) }
  if (now.status !== 'draft') return { end: now, base: present }
  const { texts: merged, taken, kept } = mergeDevices(base.values, texts, now)
  const isOther = taken.length + kept.length > 0
  return { base: present, texts: merged, ...(isOther && { together: { taken, kept } }) }
}

/** Fields that the server named are left out as long as they say the same; null where that is nothing new. */
export function refusedBy({ refused, texts }: DraftState, error: CallError): Partial<DraftState> | null {
  if (!isProblem(error, 'validation_failed')) return null
  const messages = new Map(error.errors.map(({ path, message }) => [path, message]))
  const named = intakeFields.filter((field) => messages.has(field))
  if (named.every((field) => refused[field]?.text === texts[field])) return null
  const more = named.map((field) => [field, { text: texts[field], message: messages.get(field) ?? '' }])
  return { refused: { ...refused, ...Object.fromEntries(more) } }
}
