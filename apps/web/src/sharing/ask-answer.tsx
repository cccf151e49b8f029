import {
  approveAccessRequest,
  type CollaboratorRole,
  collaboratorRoles,
  declineAccessRequest,
  type listAccessRequests,
  type ReplyOf,
} from '@latchkey/contract'
import { useState } from 'react'
import { isProblem } from '../lib/call-error.ts'
import { useCall } from '../lib/use-call.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { toastProblem } from '../ui/toast-problem.ts'
import { toast } from '../ui/toast-queue.ts'
import type { ShareTarget } from './share-target.ts'
import { shownBy, useLookAgain } from './use-links.ts'
import { words } from './words.ts'

export type Ask = ReplyOf<typeof listAccessRequests>['results'][number]

const { asks: say } = words
const roles = Object.keys(collaboratorRoles) as CollaboratorRole[]

/** What the one who asks is called here. */
export const whoAsks = ({ name, email }: Ask) => name ?? email

/** Yes or no, on the spot. */
export function AskAnswer({ ask, target }: { ask: Ask; target: ShareTarget }) {
  const [role, setRole] = useState<CollaboratorRole>('viewer')
  const refresh = shownBy(target)
  const look = useLookAgain()
  const approve = useCall(approveAccessRequest, { refresh })
  const decline = useCall(declineAccessRequest, { refresh })
  const who = whoAsks(ask)
  const params = { id: ask.id }
  const wantsIn = ask.wants === 'access'
  // A colleague may have been quicker: the list then says so.
  const refused = async (error: unknown) => {
    if (isProblem(error)) await look()
    toastProblem(error)
  }
  const letIn = () =>
    approve
      .mutateAsync({ params, body: wantsIn ? { role } : {} })
      .then(() => toast(wantsIn ? say.approved(who) : say.reopened(who)), refused)
  const sayNo = () => decline.mutateAsync({ params }).then(() => toast(say.declined(who)), refused)
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      {wantsIn && (
        <div className="w-76 max-sm:w-full">
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
  )
}
