import { getMe, updateMe } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { call } from '../../lib/call.ts'
import { useCall } from '../../lib/use-call.ts'
import type { MyAccount } from '../../lib/use-me.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { useVersionedForm } from '../../lib/use-versioned-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { VersionedProblem } from './versioned-problem.tsx'
import { words } from './words.ts'

const versioned = ({ name, version }: MyAccount['account']) => ({ version, values: { name } })

interface NameFormProps {
  account: MyAccount['account']
  /** What another part of the page made of it. */
  ownVersion: number
}

export function NameForm({ account, ownVersion }: NameFormProps) {
  const client = useQueryClient()
  const update = useCall(updateMe, { answers: getMe })
  const form = useVersionedForm(updateMe.body, {
    present: versioned(account),
    draft: 'profile name',
    save: async (changes, ifMatch) => {
      const me = await update.mutateAsync({ body: changes, ifMatch })
      toast(words.profile.nameSaved)
      return versioned(me.account)
    },
    load: async () => {
      const me = await call(getMe)
      client.setQueryData(keyOf(getMe), me)
      return versioned(me.account)
    },
  })
  const own = useEffectEvent(form.ownChange)
  useEffect(() => own(ownVersion), [ownVersion])
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <Field label={words.profile.name} error={form.errorOf('name')} required>
        <TextInput autoComplete="name" {...form.register('name')} />
      </Field>
      <VersionedProblem problem={form.problem} onLoad={form.loadPresent} />
      <Button type="submit" className="self-start" busy={form.busy}>
        {words.save}
      </Button>
    </form>
  )
}
