import type { ResourceKind, ShareStatus, ShareType } from '@latchkey/contract'
import { words as sharing } from '../../sharing/words.ts'

const types: Record<ShareType, string> = {
  public: 'Anyone',
  password: 'Password',
  recipients: 'Named mailboxes',
}
const kinds: Record<ResourceKind, string> = {
  repair_request: 'Repair request',
  job: 'Job',
  session: 'Session',
  saved_filter: 'Saved filter',
}

/** What all screens of sharing say; each has more of its own beside it. */
export const words = {
  /** As the share dialog says it. */
  statuses: sharing.statuses,
  modes: sharing.modes,
  types,
  kinds,
  loading: 'Loading',
  copy: 'Copy',
  copyOf: (title: string) => `Copy the link to ${title}`,
  views: (count: number) => (count === 1 ? '1 view' : `${count.toLocaleString()} views`),
  viewsOf: (count: number, most: number) => `${count.toLocaleString()} of ${most.toLocaleString()} views`,
  neverOpened: 'Never opened',
  pause: 'Pause',
  resume: 'Resume',
  /** What became of a link that was paused or resumed; it may have ended meanwhile. */
  nowIs: (status: ShareStatus, title: string) =>
    ({
      active: `The link to ${title} works again.`,
      paused: `The link to ${title} is paused. Nobody can open it until you resume it.`,
      expired: `The link to ${title} has run out. Give it more time to open it again.`,
      exhausted: `All views of the link to ${title} are used.`,
      revoked: `The link to ${title} is stopped.`,
    })[status],
  stop: 'Stop sharing',
  stopTitle: 'Stop sharing?',
  stopWhat: (title: string) =>
    `Whoever has this link can no longer open ${title}, from this moment on; an open page closes. The link cannot be brought back: to share again you make a new one.`,
  stopped: (title: string) => `The link to ${title} is stopped.`,
}
