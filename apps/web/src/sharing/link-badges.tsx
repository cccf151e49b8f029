import { AtSign, Globe, KeyRound } from 'lucide-react'
import { Badge } from '../ui/badge.tsx'
import type { Link } from './link-settings.ts'
import { words } from './words.ts'

const icons = { public: Globe, password: KeyRound, recipients: AtSign }

/** Each protection in words: who, what they can do and see, how often. */
export function LinkBadges({ link }: { link: Link }) {
  const { share_type, access_mode, shared_fields, max_views, view_count, status } = link
  const Icon = icons[share_type]
  const left = max_views === null ? null : Math.max(0, max_views - view_count)
  return (
    <ul className="flex flex-wrap gap-1.5">
      {status !== 'active' && (
        <li>
          <Badge tone={status === 'paused' ? 'waiting' : 'refused'}>{words.statuses[status]}</Badge>
        </li>
      )}
      <li className="min-w-0">
        <Badge icon={<Icon size={12} aria-hidden="true" />} className="max-w-full">
          <span className="truncate">{lockWords(link)}</span>
        </Badge>
      </li>
      <li>
        <Badge>{words.modes[access_mode]}</Badge>
      </li>
      {shared_fields && (
        <li>
          <Badge>{words.links.fields(shared_fields.length)}</Badge>
        </li>
      )}
      {access_mode === 'filtered_edit' && (
        <li>
          <Badge>{words.links.exits[link.on_filter_exit]}</Badge>
        </li>
      )}
      {max_views !== null && left !== null && (
        <li>
          <Badge>{words.links.viewsLeft(left, max_views)}</Badge>
        </li>
      )}
    </ul>
  )
}

function lockWords({ share_type, recipients }: Link): string {
  const [only] = recipients
  if (share_type !== 'recipients') return words.links.protection[share_type]
  return only && recipients.length === 1 ? words.links.onlyOne(only) : words.links.mailboxes(recipients.length)
}
