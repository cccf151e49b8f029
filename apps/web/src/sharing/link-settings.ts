import {
  type AccessMode,
  type BodyOf,
  type createShare,
  type getShare,
  kindTraits,
  type ReplyOf,
  type ResourceKind,
  type ShareType,
  type Workspace,
} from '@latchkey/contract'
import { splitAddresses } from '../lib/split-addresses.ts'
import { endOfDay, startingUntil, type UntilSettings } from './expiry-offers.ts'

export type LinkBody = BodyOf<typeof createShare>
export type Link = ReplyOf<typeof getShare>
/** With an address for certain. */
export type MadeLink = ReplyOf<typeof createShare>
export type ShopRules = Pick<
  Workspace,
  'share_default_expiry' | 'share_max_days' | 'public_links' | 'passwordless_links' | 'mail_sharing'
>

/** A link as its form holds it, under the contract's names so that refusals find their fields. */
export interface LinkSettings extends UntilSettings {
  share_type: ShareType
  password: string
  recipients: string
  access_mode: AccessMode
  /** null: all that there are, or a kind that has none to choose from. */
  shared_fields: readonly string[] | null
  on_filter_exit: Link['on_filter_exit']
  max_views: string
  notes: string
  intended_recipient_email: string
  notify_on_view: boolean
}

export const handsOutOpenLinks = ({ public_links, passwordless_links }: ShopRules) => public_links && passwordless_links

export const newLink = (kind: ResourceKind, rules: ShopRules): LinkSettings => ({
  share_type: handsOutOpenLinks(rules) ? 'public' : 'password',
  password: '',
  recipients: '',
  access_mode: kindTraits[kind].modes[0],
  shared_fields: null,
  on_filter_exit: 'block',
  ...startingUntil(rules.share_default_expiry ?? kindTraits[kind].expiry, rules.share_max_days),
  max_views: '',
  notes: '',
  intended_recipient_email: '',
  notify_on_view: false,
})

export const settingsOf = (link: Link): LinkSettings => ({
  share_type: link.share_type,
  password: '',
  recipients: link.recipients.join('\n'),
  access_mode: link.access_mode,
  shared_fields: link.shared_fields,
  on_filter_exit: link.on_filter_exit,
  expires_in: 'keep',
  expires_in_days: '',
  expires_at: '',
  max_views: link.max_views === null ? '' : String(link.max_views),
  notes: link.notes ?? '',
  intended_recipient_email: link.intended_recipient_email ?? '',
  notify_on_view: link.notify_on_view,
})

/** What is no whole number stays one that the schema refuses. */
const wholeNumber = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)

/** Only what was said: the contract asks for no more. */
export function bodyOf(settings: LinkSettings, maxDays: number | null, now = new Date()): LinkBody {
  const { share_type, access_mode, shared_fields, notify_on_view, password, recipients, max_views } = settings
  const notes = settings.notes.trim()
  const intended = settings.intended_recipient_email.trim()
  return {
    share_type,
    access_mode,
    notify_on_view,
    ...(shared_fields ? { shared_fields: [...shared_fields] } : {}),
    ...(access_mode === 'filtered_edit' ? { on_filter_exit: settings.on_filter_exit } : {}),
    ...(share_type === 'password' ? { password } : {}),
    ...(share_type === 'recipients' ? { recipients: splitAddresses(recipients) } : {}),
    ...untilBody(settings, maxDays, now),
    ...(max_views.trim() ? { max_views: wholeNumber(max_views) } : {}),
    ...(notes ? { notes } : {}),
    ...(intended ? { intended_recipient_email: intended } : {}),
  }
}

function untilBody(until: UntilSettings, maxDays: number | null, now: Date) {
  const { expires_in, expires_in_days, expires_at } = until
  if (expires_in === 'keep') return {}
  if (expires_in === 'days') return { expires_in_days: wholeNumber(expires_in_days) }
  if (expires_in === 'date') return { expires_at: endOfDay(expires_at, maxDays, now) }
  return { expires_in }
}
