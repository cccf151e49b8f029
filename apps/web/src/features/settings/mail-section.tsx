import { getMe, type MailChoice, mailChoices, updateMe } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { isProblem } from '../../lib/call-error.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import type { MyAccount } from '../../lib/use-me.ts'
import { Switch } from '../../ui/switch.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './words.ts'

interface MailSectionProps {
  me: MyAccount
  onOwnChange: (version: number) => void
}

const { mail: say } = words.profile

/** Each holds at once. */
export function MailSection({ me, onOwnChange }: MailSectionProps) {
  const client = useQueryClient()
  const update = useCall(updateMe, { answers: getMe })
  const off = (update.isPending && update.variables?.body?.mails_off) || me.mails_off
  const set = async (choice: MailChoice, wanted: boolean) => {
    if (update.isPending) return
    const mails_off = mailChoices.filter((one) => (one === choice ? !wanted : me.mails_off.includes(one)))
    try {
      const { account } = await update.mutateAsync({ body: { mails_off }, ifMatch: me.account.version })
      onOwnChange(account.version)
      toast(wanted ? say.on : say.off)
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) return toastProblem(error)
      await refreshAll(client, [getMe])
      toast(say.conflict, { tone: 'error' })
    }
  }
  return mailChoices.map((choice) => (
    <Switch
      key={choice}
      label={say.choices[choice].label}
      hint={say.choices[choice].hint}
      checked={!off.includes(choice)}
      onChange={(event) => set(choice, event.target.checked)}
    />
  ))
}
