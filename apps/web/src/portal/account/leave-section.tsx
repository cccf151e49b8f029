import { logoutCustomer } from '@latchkey/contract'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { leaveForGood } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { CloseDialog } from './close-dialog.tsx'
import { words } from './me-words.ts'

interface LeaveSectionProps {
  shop: string
  email: string
  signInPath: string
}

export function LeaveSection({ signInPath, ...who }: LeaveSectionProps) {
  const [isClosing, setClosing] = useState(false)
  const signOut = useCall(logoutCustomer)
  const leave = () => signOut.mutateAsync(undefined).then(() => leaveForGood(signInPath), toastProblem)
  return (
    <Section title={words.leave}>
      <div className="flex flex-wrap gap-2">
        <Button icon={<LogOut size={16} aria-hidden="true" />} onClick={leave} busy={signOut.isPending}>
          {words.signOut}
        </Button>
        <Button variant="quiet" onClick={() => setClosing(true)}>
          {words.close}
        </Button>
      </div>
      <CloseDialog {...who} signInPath={signInPath} open={isClosing} onOpenChange={setClosing} />
    </Section>
  )
}
