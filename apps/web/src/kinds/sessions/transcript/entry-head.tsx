import { Link2, type LucideIcon, MessageSquare, Settings2, UserRound, Wrench } from 'lucide-react'
import { Link } from 'react-router'
import { copyText } from '../../../lib/copy-text.ts'
import { exactTime } from '../../../lib/relative-time.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { entryAddress } from './entry-address.ts'
import type { Entry } from './entry-pages.ts'

const { transcript: say } = words

const icons = new Map<string, LucideIcon>([
  ['user', UserRound],
  ['system', Settings2],
  ['tool', Wrench],
])

/** Who says it: the usual words as labels, any other as it is. */
export function Role({ role }: { role: string }) {
  const Icon = icons.get(role) ?? MessageSquare
  return (
    <span className={`inline-flex min-w-0 items-center gap-2 ${role === 'user' ? 'text-accent-text' : 'text-ink'}`}>
      <Icon size={16} aria-hidden="true" />
      <strong className="min-w-0 font-semibold">{say.roles[role] ?? role}</strong>
    </span>
  )
}

/** Who, when, and the entry's number, which is also its address. */
export const EntryHead = ({ sessionId, entry: { seq, role, created_at } }: { sessionId: string; entry: Entry }) => (
  <p className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-0.5">
    <Role role={role} />
    <Clock at={created_at} />
    <span className="ml-auto flex items-center">
      <span className="opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 print:hidden">
        <IconButton
          size="small"
          label={say.copyAddress(seq)}
          icon={<Link2 size={16} />}
          onClick={() => copyAddress(sessionId, seq)}
        />
      </span>
      <Link
        to={`#${seq}`}
        replace
        data-row={seq}
        className="-mr-1 inline-flex min-h-6 min-w-6 scroll-my-32 items-center justify-end rounded-small px-1 font-mono text-small text-quiet no-underline hover:text-ink hover:underline"
      >
        #{seq}
      </Link>
    </span>
  </p>
)

async function copyAddress(sessionId: string, seq: number) {
  if (await copyText(entryAddress(sessionId, seq, location.origin))) toast(say.addressCopied(seq))
  else toast(say.noCopy, { tone: 'error' })
}

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

function Clock({ at }: { at: string }) {
  const date = new Date(at)
  return (
    <time
      dateTime={date.toISOString()}
      title={exactTime(date)}
      className="text-table whitespace-nowrap text-quiet tabular-nums"
    >
      {times.format(date)}
    </time>
  )
}
