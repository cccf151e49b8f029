import type { AccessMode, ShareStatus, ShareType } from '@latchkey/contract'

interface Told {
  status: ShareStatus
  share_type: ShareType
  access_mode: AccessMode
  recipients: string[]
  expires_at: string | null
  max_views: number | null
  view_count: number
}

const who: Record<ShareType, string> = {
  public: 'Anyone with this link',
  password: 'Anyone with this link and its password',
  recipients: 'Only the people named here, each with a mailed code,',
}
const deeds: Record<AccessMode, string> = {
  view_only: 'see it',
  comment: 'see it and comment',
  filtered_edit: 'see the records and change what is shown',
  export: 'see it and download it',
}
const ended: Record<Exclude<ShareStatus, 'active'>, string> = {
  paused: 'Paused: nobody can open it until you resume it.',
  expired: 'It has run out: nobody can open it.',
  exhausted: 'All its views are used: nobody can open it.',
  revoked: 'Stopped for good: nobody can open it.',
}

/** Who can see what until when: "Anyone with this link can see it until 27 November 2026." */
export function shareSentence(share: Told, locale?: string): string {
  if (share.status !== 'active') return ended[share.status]
  const until = share.expires_at ? ` until ${dayOf(share.expires_at, locale)}` : ', with no end'
  return `${who[share.share_type]} can ${deeds[share.access_mode]}${until}${viewsLeft(share)}.`
}

const dayOf = (at: string, locale?: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at))

function viewsLeft({ max_views, view_count }: Told): string {
  if (max_views === null) return ''
  const left = Math.max(0, max_views - view_count)
  return left === 1 ? ', once more' : `, ${left.toLocaleString()} more times`
}
