import { getMe, type MailChoice, mailChoices, updateMe } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isProblem } from '../lib/call-error.ts'
import { refreshAll, useCall } from '../lib/use-call.ts'
import type { MyAccount } from '../lib/use-me.ts'
import { Switch } from '../ui/switch.tsx'
import { toastProblem } from '../ui/toast-problem.ts'
import { toast } from '../ui/toast-queue.ts'
import { words } from './words.ts'

interface MailSwitchesProps {
  me: MyAccount
  /** Those that can come to them at all. */
  choices: readonly MailChoice[]
  onOwnChange?: (version: number) => void
}

const { mail: say } = words

/** Each holds at once. One that is pressed while another is saved waits its turn. */
export function MailSwitches({ me, choices, onOwnChange }: MailSwitchesProps) {
  const client = useQueryClient()
  const update = useCall(updateMe, { answers: getMe })
  const [wishes, setWishes] = useState<Partial<Record<MailChoice, boolean>>>({})
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const known = useRef(me)
  known.current = me

  const save = async (choice: MailChoice, wanted: boolean) => {
    const { mails_off: before, account } = known.current
    const mails_off = mailChoices.filter((one) => (one === choice ? !wanted : before.includes(one)))
    try {
      known.current = await update.mutateAsync({ body: { mails_off }, ifMatch: account.version })
      onOwnChange?.(known.current.account.version)
      toast(wanted ? say.on : say.off)
    } catch (error) {
      if (!isProblem(error, 'version_conflict')) return toastProblem(error)
      await refreshAll(client, [getMe])
      toast(say.conflict, { tone: 'error' })
    } finally {
      setWishes(({ [choice]: _done, ...others }) => others)
    }
  }
  const set = (choice: MailChoice, wanted: boolean) => {
    setWishes((others) => ({ ...others, [choice]: wanted }))
    turn.current = turn.current.then(() => save(choice, wanted))
  }
  return choices.map((choice) => (
    <Switch
      key={choice}
      label={say.choices[choice].label}
      hint={say.choices[choice].hint}
      checked={wishes[choice] ?? !me.mails_off.includes(choice)}
      onChange={(event) => set(choice, event.target.checked)}
    />
  ))
}
