import { listShares } from '@latchkey/contract'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Link } from '../../../ui/link.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { purposeOf } from '../shown-share.ts'
import { TimeLeftWords } from '../time-left-words.tsx'
import { words } from './words.ts'

interface WaitingLinksProps {
  attention: 'expiring_soon' | 'never_opened'
  count: number
}

const shown = 5
const said = {
  expiring_soon: { title: words.expiring, hint: words.expiringHint, none: words.noneExpiring, sort: 'expires_at' },
  never_opened: { title: words.neverOpened, hint: words.neverHint, none: words.noneWaiting, sort: 'created_at' },
} as const

/** The first few that want a look; the list of links has them all. */
export function WaitingLinks({ attention, count }: WaitingLinksProps) {
  const { title, hint, none, sort } = said[attention]
  return (
    <section aria-labelledby={attention} className="min-w-0">
      <h2 id={attention} className="text-heading font-semibold">
        {title}
      </h2>
      <p className="mb-3 text-table text-quiet">{hint}</p>
      {count === 0 ? <p className="text-quiet">{none}</p> : <Few attention={attention} sort={sort} count={count} />}
      {count > shown && (
        <p className="mt-3 text-table">
          <Link to={`/shares?attention=${attention}`}>{words.all(count)}</Link>
        </p>
      )}
    </section>
  )
}

function Few({ attention, sort, count }: WaitingLinksProps & { sort: 'expires_at' | 'created_at' }) {
  const links = useQueryOf(listShares, { query: { attention, sort, page_size: shown } })
  if (links.error) return <p className="text-quiet">{words.listFailed}</p>
  if (!links.data) return <SkeletonRows rows={Math.min(count, shown)} faces={false} height="h-13" />
  return (
    <ul className="divide-y divide-line border-y border-line">
      {links.data.results.map((share) => (
        <li key={share.id} className="flex min-h-13 items-center justify-between gap-4 py-2 text-table">
          <span className="min-w-0">
            <Link to={`/shares/${share.id}`}>{share.resource.title}</Link>
            <span className="block truncate text-quiet empty:hidden">{purposeOf(share)}</span>
          </span>
          <span className="shrink-0 text-quiet">
            {attention === 'expiring_soon' ? <TimeLeftWords share={share} /> : <RelativeTime at={share.created_at} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
