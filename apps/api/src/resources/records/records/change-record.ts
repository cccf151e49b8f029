import { isDeepStrictEqual } from 'node:util'
import type { RecordData } from '@latchkey/contract'
import { numbered } from '@latchkey/db'
import { AppError } from '../../../platform/app-error.ts'
import type { Context } from '../../../platform/context.ts'
import type { RecordLine } from '../query/present-record.ts'
import type { RecordView } from '../record-view.ts'
import { readData, withoutEmpty } from './read-data.ts'
import { readToChange } from './read-to-change.ts'
import { requireRelated } from './require-related.ts'
import { requireStays } from './require-stays.ts'
import { type Edited, writeChange } from './write-change.ts'

export type Wish = {
  data: Record<string, unknown>
  reason?: string | undefined
  /** The link that it comes through. */
  shareId?: string | null | undefined
  /** What becomes of a change that takes the record out of the view: refused, let go, or nobody's business. */
  onExit: 'block' | 'drop' | 'free'
}

/** A record as far as an edit has to know it. */
export type Known = Pick<RecordLine, 'version' | 'data'>

/** So many others changed it in between, one after the other. */
const TRIES = 30

/**
 * The one way to edit a record, for members, collaborators and links alike. It is read with what the change would make of it,
 * and written by a statement that is a transaction by itself: the record, an edit for each field, and the audit entry. That
 * statement holds only for the version that was read, and asks the view again; where somebody else was faster, all of it is
 * done again. Gives the record as it is then. `known`: as it was read a moment ago, for whoever nothing has to stay within.
 */
export async function changeRecord(
  ctx: Context,
  view: RecordView,
  id: string,
  wish: Wish,
  known: Known | null = null,
): Promise<RecordLine> {
  if (known && view.within !== null) throw new Error('what stays within a filter is asked of the database')
  requireOwnToChange(view, wish.data)
  const wanted = readData(view.shown, wish.data, { whole: false })
  const { workspaceId } = view.pipeline
  for (let tried = 0; tried < TRIES; tried++) {
    const read = tried === 0 && known ? null : await readToChange(ctx.pool, view, id, wanted)
    const { version, data: present } = read ?? (known as Known)
    if (ctx.ifMatch !== null && ctx.ifMatch !== version) throw new AppError('version_conflict')
    const edits = editsBetween(present, wanted)
    if (edits.length === 0) {
      if (read) return read
      continue
    }
    if (read && wish.onExit === 'block') requireStays(view, read.before, read.after)
    await requireRelated(ctx.pool, workspaceId, view.shown, named(wanted, edits))
    const data = withoutEmpty({ ...present, ...wanted })
    const { reason, shareId } = wish
    const written = await writeChange(ctx, view, { id, version, data, edits, reason, shareId })
    if (written) return written
  }
  throw new AppError('unavailable', { retryAfter: 1, detail: 'Too many change this at once. Try again shortly' })
}

/** Outsiders see labels of related records and no ids: whether an id is one would be more than they may know. */
function requireOwnToChange({ audience, shown }: RecordView, data: Wish['data']) {
  if (audience === 'shop') return
  const related = shown.filter(({ key, type }) => type === 'relation' && Object.hasOwn(data, key))
  const errors = related.map(({ key }) => ({ path: `data.${key}`, message: 'Only the shop can change this' }))
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
}

/** What is named and really differs. */
function editsBetween(data: RecordData, wanted: RecordData): Edited[] {
  const edits = Object.entries(wanted).flatMap(([field, value]) => {
    const before = Object.hasOwn(data, field) ? (data[field] ?? null) : null
    const after = value ?? null
    return isDeepStrictEqual(before, after) ? [] : [{ field, before, after }]
  })
  return numbered(edits)
}

const named = (wanted: RecordData, edits: readonly Edited[]) =>
  Object.fromEntries(edits.map(({ field }) => [field, wanted[field]]))
