import { type BodyOf, type createShareTemplate, kindTraits, type ReplyOf, type ResourceKind } from '@latchkey/contract'
import { untilOffers } from './expiry-offers.ts'
import { bodyOf, handsOutOpenLinks, type LinkSettings, type ShopRules } from './link-settings.ts'

export type KeptSettings = BodyOf<typeof createShareTemplate>['share']
type Kept = ReplyOf<typeof createShareTemplate>['share']

/** What of a link can be kept for the next: neither its secret, nor its mailboxes or fields, nor a date that will be past. */
export function keptSettings(settings: LinkSettings): KeptSettings {
  const { password: _, recipients: __, expires_at: ___, shared_fields: ____, ...kept } = bodyOf(settings, null)
  return kept
}

/** The form with kept settings in it, as far as the shop still allows them and the kind has them. */
export function withKept(settings: LinkSettings, kept: Kept, rules: ShopRules, kind: ResourceKind): LinkSettings {
  const modes: readonly string[] = kindTraits[kind].modes
  const type = kept.share_type ?? settings.share_type
  const offers = untilOffers(rules.share_max_days)
  const days = kept.expires_in_days
  const length = days === undefined ? kept.expires_in : 'days'
  const fits = length !== undefined && offers.includes(length)
  return {
    ...settings,
    share_type: type === 'public' && !handsOutOpenLinks(rules) ? 'password' : type,
    access_mode: kept.access_mode && modes.includes(kept.access_mode) ? kept.access_mode : settings.access_mode,
    on_filter_exit: kept.on_filter_exit ?? settings.on_filter_exit,
    ...(fits ? { expires_in: length, expires_in_days: days === undefined ? '' : String(days) } : {}),
    max_views: kept.max_views === undefined ? '' : String(kept.max_views),
    notes: kept.notes ?? '',
    intended_recipient_email: kept.intended_recipient_email ?? '',
    notify_on_view: kept.notify_on_view ?? false,
  }
}
