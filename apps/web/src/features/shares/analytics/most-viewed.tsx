import type { getOverallAnalytics, ReplyOf } from '@latchkey/contract'
import { LengthBars } from '../../../ui/charts/length-bars.tsx'
import { Link } from '../../../ui/link.tsx'
import { purposeOf } from '../shown-share.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

interface MostViewedProps {
  links: ReplyOf<typeof getOverallAnalytics>['most_viewed']
  days: string
}

/** Each with its views as a length and as a figure. */
export const MostViewed = ({ links, days }: MostViewedProps) => (
  <section aria-labelledby="most-viewed">
    <h2 id="most-viewed" className="text-heading font-semibold">
      {words.mostViewed}
    </h2>
    <p className="mb-3 text-table text-quiet">{words.mostViewedHint(days)}</p>
    {links.length === 0 ? (
      <p className="text-quiet">{words.noneViewed}</p>
    ) : (
      <LengthBars
        label={words.mostViewed}
        bars={links.map(({ share, views }) => ({
          key: share.id,
          label: (
            <>
              <Link to={`/shares/${share.id}`}>{share.resource.title}</Link>
              <span className="block truncate text-quiet empty:hidden">{purposeOf(share)}</span>
            </>
          ),
          lines: [{ value: views, said: common.views(views) }],
        }))}
      />
    )}
  </section>
)
