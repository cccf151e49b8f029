import type { getShare, ReplyOf } from '@latchkey/contract'

export type ShownShare = ReplyOf<typeof getShare>

/** For whom or what it is, in the shop's own words. */
export const purposeOf = ({ notes, intended_recipient_email, recipients }: ShownShare) =>
  [intended_recipient_email ?? recipients.join(', '), notes ?? ''].filter(Boolean).join(' · ')
