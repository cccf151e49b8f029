import { Link } from '../../ui/link.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Part } from './part.tsx'
import type { Refused } from './report.ts'
import { words } from './security-words.ts'

/** Each leads to its link, where it can be stopped. */
export function UnusualOpenings({ openings }: { openings: Refused['unusual_openings'] }) {
  if (openings.length === 0) return <Part title={words.openings} lead={words.noOpenings} />
  return (
    <Part title={words.openings} lead={`${words.openingsHint} ${words.openingsThen}`}>
      <ul className="divide-y divide-line border-y border-line">
        {openings.map(({ share_id, resource, refused, networks, last_at }) => (
          <li key={share_id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 text-table">
            <span className="min-w-0">
              <Link to={`/shares/${share_id}`}>{resource.title}</Link>
              <span className="block text-quiet">{words.openingLine(refused, networks)}</span>
            </span>
            <span className="text-quiet">
              <RelativeTime at={last_at} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
