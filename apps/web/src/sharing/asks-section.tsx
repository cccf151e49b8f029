import {
  type AccessRequest,
  approveAccessRequest,
  type CollaboratorRole,
  collaboratorRoles,
  declineAccessRequest,
  listAccessRequests,
  type ReplyOf,
} from '@latchkey/contract'
import { useId, useState } from 'react'
import { useCall } from '../lib/use-call.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Button } from '../ui/button.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { Select } from '../ui/select.tsx'
import { toastProblem } from '../ui/toast-problem.ts'
import { toast } from '../ui/toast-queue.ts'
import type { ShareTarget } from './share-target.ts'
import { shownBy } from './use-links.ts'
import { words } from './words.ts'

type Ask = ReplyOf<typeof listAccessRequests>['results'][number]

const { asks: say } = words
const roles = Object.keys(collaboratorRoles) as CollaboratorRole[]

/** Who asks to be let in, or to have a link opened again: answered on the spot. */
export function AsksSection({ target }: { target: ShareTarget }) {
  const id = useId()
  const asks = useQueryOf(listAccessRequests, {
    query: { resource_id: target.id, status: 'pending' satisfies AccessRequest['status'], page_size: 100 },
  })
  if (asks.isError) return <p className="mb-4 text-table text-red">{say.failed}</p>
  if (!asks.data || asks.data.results.length === 0) return null
  return (
    <section aria-labelledby={id} className="mb-5 rounded-control bg-amber-soft p-3">
      <h3 id={id} className="mb-2 font-semibold">
        {say.title}
      </h3>
      <ul aria-labelledby={id} className="flex flex-col gap-4">
        {asks.data.results.map((ask) => (
          <AskRow key={ask.id} ask={ask} target={target} />
        ))}
      </ul>
    </section>
  )
}

function AskRow({ ask, target }: { ask: Ask; target: ShareTarget }) {
  const [role, setRole] = useState<CollaboratorRole>('viewer')
  const refresh = shownBy(target)
  const approve = useCall(approveAccessRequest, { refresh })
  const decline = useCall(declineAccessRequest, { refresh })
  const who = ask.name ?? ask.email
  const params = { id: ask.id }
  const wantsIn = ask.wants === 'access'
  const letIn = () =>
    approve
      .mutateAsync({ params, body: wantsIn ? { role } : {} })
      .then(() => toast(wantsIn ? say.approved(who) : say.reopened(who)), toastProblem)
  const sayNo = () => decline.mutateAsync({ params }).then(() => toast(say.declined(who)), toastProblem)
  return (
    <li>
      <p className="font-medium">{wantsIn ? say.access(who) : say.reopening(who)}</p>
      <p className="text-table text-quiet">
        {[ask.name && ask.email, ask.company].filter(Boolean).join(', ')} <RelativeTime at={ask.created_at} />
      </p>
      {ask.message && <p className="mt-1 whitespace-pre-line">{ask.message}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {wantsIn && (
          <div className="w-56 max-sm:w-full">
            <Select
              aria-label={say.role(who)}
              options={roles.map((value) => ({ value, label: say.roles[value] }))}
              value={role}
              onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? 'viewer')}
            />
          </div>
        )}
        <Button variant="primary" onClick={letIn} busy={approve.isPending}>
          {wantsIn ? say.letIn : say.reopen}
        </Button>
        <Button onClick={sayNo} busy={decline.isPending}>
          {say.decline}
        </Button>
      </div>
    </li>
  )
}
