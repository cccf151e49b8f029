import { addCollaborator } from '@latchkey/contract'
import { useEffect, useId, useRef } from 'react'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { ShareTarget } from '../share-target.ts'
import { shownBy } from '../use-links.ts'
import { callOf, type Person } from './use-people.ts'
import { words } from './words.ts'

interface RemovedRowProps {
  person: Person
  target: ShareTarget
  /** Not yet so on the server. */
  busy: boolean
  onBack: () => void
}

/** In the place of somebody who was removed: what that means, and the way back, where the focus goes. */
export function RemovedRow({ person, target, busy, onBack }: RemovedRowProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const invite = useCall(addCollaborator, { refresh: shownBy(target) })
  const who = callOf(person)
  useEffect(() => button.current?.focus(), [])
  const undo = () =>
    invite.mutateAsync({ params: { id: target.id }, body: { email: person.email, role: person.role } }).then(() => {
      toast(words.invitedAgain(who))
      onBack()
    }, toastProblem)
  return (
    <li className="flex min-h-13 animate-rise items-center gap-3 py-2 text-quiet">
      <p id={id} className="min-w-0 flex-1 wrap-anywhere">
        {person.status === 'pending' ? words.takenBack(who) : words.removed(who)}
      </p>
      <Button
        ref={button}
        size="small"
        aria-label={words.undoOf(who)}
        aria-describedby={id}
        busy={busy || invite.isPending}
        onClick={undo}
      >
        {words.undo}
      </Button>
    </li>
  )
}
