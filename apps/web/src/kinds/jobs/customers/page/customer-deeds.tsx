import { listAudit } from '@latchkey/contract'
import { useNavigate } from 'react-router'
import { Timeline } from '../../../../audit/timeline.tsx'
import { useQueryOf } from '../../../../lib/use-query-of.ts'
import { Link } from '../../../../ui/link.tsx'
import { QueryState } from '../../../../ui/query-state.tsx'
import { words } from '../words.ts'

const { page: say } = words
const few = 10

/** The last that they did in the portal, for whoever may read what was done here. */
export function CustomerDeeds({ id }: { id: string }) {
  const navigate = useNavigate()
  const entries = useQueryOf(listAudit, { query: { actor: id, page_size: few } })
  const all = `/settings/activity?actor=${id}`
  return (
    <section aria-labelledby="deeds" className="border-t border-line pt-6">
      <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-x-4">
        <h2 id="deeds" className="text-heading font-semibold">
          {say.did}
        </h2>
        {entries.data && entries.data.count > few && (
          <Link to={all} className="text-table">
            {say.didAll}
          </Link>
        )}
      </div>
      <QueryState query={entries} failed={say.didFailed}>
        {({ results }) =>
          results.length === 0 ? (
            <p className="text-quiet">{say.didNothing}</p>
          ) : (
            <Timeline entries={results} namesThing onActor={(actor) => navigate(`/settings/activity?actor=${actor}`)} />
          )
        }
      </QueryState>
    </section>
  )
}
