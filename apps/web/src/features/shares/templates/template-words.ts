import type { TemplateShare } from '@latchkey/contract'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** What a template sets, in the order in which a link is made: "Password · View · 7 days". */
export function templateWords(share: TemplateShare): string {
  const { share_type, access_mode, expires_in, expires_in_days, max_views, notify_on_view, notes } = share
  const set = [
    share_type && common.types[share_type],
    access_mode && common.modes[access_mode],
    expires_in && words.expiries[expires_in],
    expires_in_days && words.dayCount(expires_in_days),
    max_views && words.mostViews(max_views),
    notify_on_view && words.tells,
    notes && `“${notes}”`,
  ].filter(Boolean)
  return set.length > 0 ? set.join(' · ') : words.nothingSet
}
