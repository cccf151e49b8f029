import type { Link } from './link-settings.ts'
import { words } from './words.ts'

/** What the shop calls it: its note, whom it is for, or the day it was made. */
export function nameOf({ notes, intended_recipient_email, recipients, created_at }: Link): string {
  const [note = ''] = (notes ?? '').trim().split('\n')
  return note || intended_recipient_email || recipients.join(', ') || words.links.unnamed(new Date(created_at))
}

export const isLive = ({ status }: Link) => status === 'active'
/** Stopped or worn out; a paused one is only waiting. */
export const isDead = ({ status }: Link) => status === 'expired' || status === 'exhausted' || status === 'revoked'
