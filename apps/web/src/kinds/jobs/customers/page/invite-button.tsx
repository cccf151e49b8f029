import { Mail } from 'lucide-react'
import { Button } from '../../../../ui/button.tsx'
import { toastProblem } from '../../../../ui/toast-problem.ts'
import { toast } from '../../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { type CustomerData, useCustomerChange } from './use-customer-change.ts'

const { invitation: say } = words

/** Nothing where there is nobody to invite: they are in, have no mailbox, or are shut out. */
export function InviteButton({ customer }: { customer: CustomerData }) {
  const { invite, inviting } = useCustomerChange(customer.id)
  const { email, email_verified, is_active, invited_at } = customer
  if (!email || email_verified || !is_active) return null
  const press = async () => {
    await invite()
    toast(invited_at ? say.doneAgain(email) : say.done(email))
  }
  return (
    <Button icon={<Mail size={16} />} busy={inviting} onClick={() => press().catch(toastProblem)}>
      {invited_at ? say.again : say.first}
    </Button>
  )
}
