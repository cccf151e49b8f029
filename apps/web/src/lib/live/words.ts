import type { LiveEvent } from '@latchkey/contract'

/** What others do while somebody looks, as a screen reader says it. What is missing here changes without a word. */
const did: Record<string, string> = {
  'repair_request.changed': 'changed this request',
  'repair_request.update_added': 'added an entry to the timeline',
  'job.edited': 'changed this job',
  'job.submitted': 'handed this job in',
  'job.approved': 'approved this job',
  'job.returned': 'returned this job to the customer',
  'job.rejected': 'rejected this job',
  'job.status_changed': 'moved this job on',
  'job.task_added': 'added a task',
  'job.task_changed': 'changed a task',
  'job.task_removed': 'deleted a task',
  'job.note_added': 'noted something',
  'message.sent': 'sent a message',
  'session.changed': 'changed this session',
  'session.entry_added': 'added an entry',
  'saved_filter.changed': 'changed this filter',
  'comment.added': 'added a comment',
  'file.added': 'added a file',
  'file.removed': 'removed a file',
  'response.made': 'sent an answer',
  'response.accepted': 'accepted an answer',
  'response.declined': 'declined an answer',
  'share.created': 'made a link',
  'share.changed': 'changed a link',
  'share.paused': 'paused a link',
  'share.resumed': 'opened a link again',
  'share.revoked': 'stopped a link',
  'share.regenerated': 'gave a link a new address',
  'share.opened': 'opened a link',
  'collaborator.invited': 'invited somebody',
  'collaborator.joined': 'opened this for the first time',
  'collaborator.role_changed': 'changed what somebody may do',
  'collaborator.removed': 'removed somebody',
  'collaborator.left': 'left',
  'visibility.changed': 'changed who can see this',
  'access_request.made': 'asks for access',
}

export const words = {
  somebody: 'Somebody',
  away: 'Not live just now',
  awayWhy: 'Changes by others show up once the connection is back.',
  here: ([first = '', second, ...others]: string[]) =>
    second === undefined
      ? `${first} is here now`
      : others.length === 0
        ? `${first} and ${second} are here now`
        : `${first}, ${second} and ${others.length} more are here now`,
  ended: 'You can no longer see this',
  endedWhy: 'It was deleted, or your access to it was taken back.',
}

/** "Ann added a comment." Nothing for what one did oneself. */
export function sentenceOf({ event, actor }: LiveEvent): string | undefined {
  const what = did[event]
  if (!what || actor?.is_me) return undefined
  return `${actor?.name ?? words.somebody} ${what}.`
}
