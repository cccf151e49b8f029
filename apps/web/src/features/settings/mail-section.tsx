import { type MailChoice, mailChoices } from '@latchkey/contract'
import { MailSwitches } from '../../account/mail-switches.tsx'
import type { MyAccount } from '../../lib/use-me.ts'

interface MailSectionProps {
  me: MyAccount
  onOwnChange: (version: number) => void
}

export const MailSection = ({ me, onOwnChange }: MailSectionProps) => (
  <MailSwitches me={me} choices={mailChoices.filter(concerning(me))} onOwnChange={onOwnChange} />
)

const OF_THE_SHOP: readonly MailChoice[] = ['submission', 'customer_message']
const OF_CUSTOMERS: readonly MailChoice[] = ['job_status', 'job_message']

/** What can come at all: the shop's own to those who work there, the customer's to customers. */
const concerning =
  ({ memberships, customer_of }: MyAccount) =>
  (choice: MailChoice) =>
    (memberships.length > 0 || !OF_THE_SHOP.includes(choice)) &&
    (customer_of.length > 0 || !OF_CUSTOMERS.includes(choice))
