import { listSharedWithMe } from '@latchkey/contract'
import { WaysList } from '../../account/ways-list.tsx'
import type { MyAccount } from '../../lib/use-me.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { placeOf } from '../../sharing/place-of.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { OpenWorkspace } from './open-workspace.tsx'
import { Step } from './step.tsx'
import { words } from './words.ts'

const few = 5

/** Where somebody works or is a customer; then what most came for who are in no workspace: what was shared with them. */
export function WithoutWorkspace({ me }: { me: MyAccount }) {
  const shared = useQueryOf(listSharedWithMe, { query: { page_size: few } }, { every: 5_000 })
  // Waits for the answer, so that the form does not move under the hand; where none comes, the form is what is left.
  if (shared.isLoading) return <Skeleton className="h-16 max-w-160" />
  const isSomewhere = me.memberships.length + me.customer_of.length > 0
  const { results, count } = shared.data ?? { results: [], count: 0 }
  return (
    <>
      {isSomewhere && (
        <section aria-labelledby="ways" className="mb-10 max-w-160">
          <h2 id="ways" className="mb-3 text-heading font-semibold">
            {words.ways}
          </h2>
          <WaysList label={words.ways} me={{ ...me, portal: null }} />
        </section>
      )}
      {results.length > 0 && (
        <section aria-labelledby="shared" className="mb-10 max-w-160">
          <h2 id="shared" className="mb-3 text-heading font-semibold">
            {words.shared}
          </h2>
          <ul aria-labelledby="shared" className="divide-y divide-line border-y border-line">
            {results.map(({ resource, workspace }) => (
              <Step key={resource.id} to={placeOf(resource)} label={resource.title}>
                {workspace.name}
              </Step>
            ))}
            <Step to="/shared-with-me" label={words.sharedAll(count)}>
              {words.sharedAllHelp}
            </Step>
          </ul>
        </section>
      )}
      {me.memberships.length === 0 && <OpenWorkspace />}
    </>
  )
}
