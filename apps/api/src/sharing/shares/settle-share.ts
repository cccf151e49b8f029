import { kindTraits, type NewShare, type ResourceKind } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import type { SharePolicy } from './find-share-policy.ts'
import { momentOf, namedForm, withinMaximum } from './settle-expiry.ts'

type Wish = Omit<NewShare, 'template_id' | 'reuse'>

/**
 * A share as it will be: wish, workspace and kind taken together. Throws for what is not offered. `fields`: those that
 * there are to share.
 */
export function settleShare(wish: Wish, kind: ResourceKind, policy: SharePolicy, now: Date, fields: readonly string[]) {
  const traits = kindTraits[kind]
  const shareType = wish.share_type ?? 'public'
  const accessMode = wish.access_mode ?? traits.modes[0]
  requireMode(kind, accessMode)
  requireLock({ ...wish, share_type: shareType }, policy)
  requireFields(wish, kind, fields)

  const wishedBy = namedForm(wish)
  const forms = wishedBy ? wish : { expires_in: policy.defaultExpiry ?? traits.expiry }
  const expiresAt = withinMaximum(momentOf(forms, now), wishedBy, policy.maxDays, now)
  if (expiresAt && expiresAt <= now) throw invalid(wishedBy ?? 'expires_at', 'Must be in the future')

  return {
    shareType,
    accessMode,
    expiresAt,
    recipients: wish.recipients ?? [],
    // Written down as they are now, so that later ones stay hidden.
    sharedFields: wish.shared_fields ?? [...fields],
    onFilterExit: wish.on_filter_exit ?? 'block',
    maxViews: wish.max_views ?? null,
    notes: wish.notes || null,
    intendedRecipientEmail: wish.intended_recipient_email ?? null,
    notifyOnView: wish.notify_on_view ?? false,
  }
}

export type SettledShare = ReturnType<typeof settleShare>

export function requireMode(kind: ResourceKind, mode: string) {
  const modes: readonly string[] = kindTraits[kind].modes
  if (!modes.includes(mode)) throw invalid('access_mode', `Here it can be ${modes.join(' or ')}`)
}

type Lock = Pick<NewShare, 'share_type' | 'password' | 'recipients'>

type Opening = Pick<SharePolicy, 'publicLinks' | 'passwordlessLinks'>

export const handsOut = (type: NewShare['share_type'], { publicLinks, passwordlessLinks }: Opening) =>
  type !== 'public' || (publicLinks && passwordlessLinks)

/** Each kind of lock has what it locks with, and nothing else. */
export function requireLock({ share_type, password, recipients }: Lock, policy: Opening) {
  if (share_type === 'password' && password === undefined) throw invalid('password', 'Give it a password')
  if (share_type !== 'password' && password !== undefined) {
    throw invalid('password', 'Only with share_type password')
  }
  if (share_type === 'recipients' && recipients === undefined) throw invalid('recipients', 'Name at least one mailbox')
  if (share_type !== 'recipients' && recipients !== undefined) {
    throw invalid('recipients', 'Only with share_type recipients')
  }
  if (!handsOut(share_type, policy)) {
    throw invalid('share_type', 'This shop hands out no links for anyone: give it a password, or name mailboxes')
  }
}

type Fields = Pick<NewShare, 'shared_fields' | 'on_filter_exit'>

/** Only fields that there are, and only of what has fields. */
export function requireFields(
  { shared_fields, on_filter_exit }: Fields,
  kind: ResourceKind,
  fields: readonly string[],
) {
  if (kindTraits[kind].hasFields) {
    if (shared_fields?.some((key) => !fields.includes(key))) throw invalid('shared_fields', 'There is no such field')
    return
  }
  if (shared_fields !== undefined) throw invalid('shared_fields', 'There are no fields to choose from here')
  if (on_filter_exit !== undefined) throw invalid('on_filter_exit', 'There is no filter here')
}
