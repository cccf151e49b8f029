import type { getOverallAnalytics, ReplyOf } from '@latchkey/contract'
import { Link } from '../../../ui/link.tsx'
import { purposeOf } from '../shown-share.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface MostViewedProps {
  links: ReplyOf<typeof getOverallAnalytics>['most_viewed']
  days: string
}

/** Each with its views as a length and as a figure. */
export function MostViewed({ links, days }: MostViewedProps) {
  const most = Math.max(1, ...links.map(({ views }) => views))
  return (
    <section aria-labelledby="most-viewed">
      <h2 id="most-viewed" className="text-heading font-semibold">
        {words.mostViewed}
      </h2>
      <p className="mb-3 text-table text-quiet">{words.mostViewedHint(days)}</p>
      {links.length === 0 && <p className="text-quiet">{words.noneViewed}</p>}
      <ol className="divide-y divide-line border-line not-empty:border-y">
        {links.map(({ share, views }) => (
          <li key={share.id} className="grid items-center gap-x-4 gap-y-1.5 py-2.5 text-table sm:grid-cols-2">
            <span className="min-w-0">
              <Link to={`/shares/${share.id}`}>{share.resource.title}</Link>
              <span className="block truncate text-quiet empty:hidden">{purposeOf(share)}</span>
            </span>
            <span className="flex items-center gap-2.5">
              <span
                aria-hidden="true"
                className="h-2.5 rounded-[2px] bg-accent-text"
                style={{ width: `${(views / most) * 70}%` }}
              />
              <span className="whitespace-nowrap text-quiet tabular-nums">{common.views(views)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
