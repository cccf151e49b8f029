import type { AuditAction, AuditData, LiveEvent } from '@latchkey/contract'
import type { Grant } from '../platform/context.ts'
import { forCustomer } from './for-customer.ts'
import type { Happening } from './happening.ts'

/** What changes the content that outsiders see. A new one has to be written down below before it compiles. */
type ContentAction = Extract<
  AuditAction,
  `${'session' | 'repair_request' | 'job' | 'file' | 'saved_filter' | 'record'}.${string}` | 'pipeline.changed'
>
/** What the shop keeps to itself is no content. */
type OwnAction = `job.${'note_added' | 'drafted' | 'discarded' | 'rated'}`
type OutsideAction =
  | Exclude<ContentAction, OwnAction>
  | 'comment.added'
  | 'visibility.changed'
  | 'collaborator.role_changed'
type Outside = { [A in OutsideAction]: (data: AuditData[A]) => Record<string, unknown> | null }

/**
 * What reaches people from outside the shop who may look, field by field: nothing that the calls they may make would not
 * show. null: they do not hear of it.
 */
const outside: Outside = {
  'session.created': () => ({}),
  'session.changed': () => ({}),
  'session.entry_added': ({ entry_id, seq, role }) => ({ entry_id, seq, role }),
  'session.deleted': () => ({}),
  'repair_request.created': () => ({}),
  'repair_request.changed': () => ({}),
  'repair_request.update_added': ({ update_id, status }) => ({ update_id, status }),
  'repair_request.deleted': () => ({}),
  'job.created': () => ({}),
  // Which fields, and why, is in the history, which is the shop's.
  'job.edited': () => ({}),
  'job.submitted': ({ from, to }) => ({ from, to }),
  'job.approved': ({ from, to }) => ({ from, to }),
  'job.rejected': ({ from, to }) => ({ from, to }),
  'job.returned': ({ from, to }) => ({ from, to }),
  'job.status_changed': ({ from, to }) => ({ from, to }),
  'job.task_added': ({ task_id }) => ({ task_id }),
  'job.task_changed': ({ task_id }) => ({ task_id }),
  'job.task_removed': ({ task_id }) => ({ task_id }),
  'job.deleted': () => ({}),
  'saved_filter.created': () => ({}),
  'saved_filter.changed': () => ({}),
  'saved_filter.deleted': () => ({}),
  // Which record it is stays here: it may be one that the filter keeps from them.
  'pipeline.changed': () => ({}),
  'record.created': () => ({}),
  'record.edited': () => ({}),
  'record.deleted': () => ({}),
  'record.restored': () => ({}),
  'record.imported': () => ({}),
  'record.commented': () => ({}),
  'comment.added': ({ comment_id }) => ({ comment_id }),
  // What came through a share came with an offer, which is for those who decide about offers.
  'file.added': ({ file_id, share_id }) => (share_id === null ? { file_id } : null),
  'file.removed': () => ({}),
  'visibility.changed': ({ to }) => ({ to }),
  'collaborator.role_changed': ({ from, to }) => ({ from, to }),
}

const BESIDE: readonly string[] = [
  'comment.added',
  'record.commented',
  'visibility.changed',
  'collaborator.role_changed',
]

/** What recipients of a share hear of: that the content is another now, or that somebody said something. */
export const changesContent = (action: AuditAction) => action in outside && !BESIDE.includes(action)
export const isComment = (action: AuditAction) => action === 'comment.added' || action === 'record.commented'

/** `concernsMe`: the entry is about the one who watches. */
type Watcher = { accountId: string | null; customerId: string | null; grant: Grant; concernsMe: boolean }

/**
 * A happening as one person who watches by id gets it, or null. People of the shop get what their audit list shows; whoever
 * may read it only because anyone may gets what its public view shows.
 */
export function projectForPerson({ action, actor, data, at, audit }: Happening, watcher: Watcher): LiveEvent | null {
  const { grant, accountId, customerId, concernsMe } = watcher
  const { id, kind } = grant.resource
  const isShop = grant.capabilities.includes('export')
  const isTheirs = grant.isNamed || isOfPublicView(action)
  const outside = () => (isTheirs ? outsideOf(action, data, concernsMe) : null)
  const shown = isShop ? data : customerId === null ? outside() : forCustomer(action, data)
  if (!shown || (action === 'share.opened' && !grant.capabilities.includes('share'))) return null
  // Of a customer's job both sides are known by name: in its history, and in what they write.
  const seesNames = isShop || (customerId !== null && ['account', 'key', 'customer'].includes(actor.kind))
  const isMe =
    (actor.kind === 'account' && actor.id === accountId) || (actor.kind === 'customer' && actor.id === customerId)
  return {
    event: action,
    resource_id: id,
    at: at.toISOString(),
    ...(audit && { id: audit.id, cursor: String(audit.seq) }),
    actor: { name: seesNames ? actor.name : nameForOutside(action, actor, grant, isMe), is_me: isMe },
    kind,
    data: shown,
  }
}

/** Only sessions are ever public. */
const isOfPublicView = (action: AuditAction) => action.startsWith('session.')

/** Of what happened in order, what did since it last became public. What was before is nobody's beside those who were there. */
export function sincePublic(happenings: Happening[]): Happening[] {
  const from = happenings.findLastIndex(({ action, data }) => action === 'visibility.changed' && data.to === 'public')
  return happenings.slice(from + 1)
}

function outsideOf(action: AuditAction, data: Record<string, unknown>, concernsMe: boolean) {
  if (!(action in outside) || (action === 'collaborator.role_changed' && !concernsMe)) return null
  const reduce = outside[action as OutsideAction] as (data: unknown) => Record<string, unknown> | null
  return reduce(data)
}

/** As comments name people: to whoever takes part; to readers the shop is one voice. Of a share it would be a mailbox. */
function nameForOutside(action: AuditAction, { kind, name }: Happening['actor'], grant: Grant, isMe: boolean) {
  if ((kind !== 'account' && kind !== 'key') || name?.includes('@')) return null
  // Who does what with records that they may not see is not theirs to know.
  if (!isMe && action.startsWith('record.')) return null
  return isMe || grant.capabilities.includes('comment') ? name : null
}
