import type { BodyOf, updateShare } from '@latchkey/contract'
import { changesOf } from '../lib/changes-of.ts'
import { bodyOf, type Link, type LinkSettings, settingsOf } from './link-settings.ts'

export type LinkChange = BodyOf<typeof updateShare>

/** Only what differs, and null for what was emptied. The present password is not known here: an empty field keeps it. */
export function changeOf(link: Link, settings: LinkSettings, maxDays: number | null): LinkChange {
  const before = changeable(settingsOf(link), maxDays)
  const { password, ...after } = changeable(settings, maxDays)
  const keepsPassword = link.share_type === 'password' && password === ''
  const changes = changesOf(before, { ...after, ...(keepsPassword ? {} : { password }) })
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as LinkChange
}

const changeable = (settings: LinkSettings, maxDays: number | null): LinkChange => ({
  max_views: null,
  notes: null,
  intended_recipient_email: null,
  ...bodyOf(settings, maxDays),
})
