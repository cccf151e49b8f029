import { changeEmail } from '@latchkey/contract'
import { useState } from 'react'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useLocalOutbox } from '../../lib/use-local-outbox.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'

export function EmailForm({ present }: { present: string }) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const change = useCall(changeEmail)
  const form = useContractForm(changeEmail.body, {
    defaultValues: { email: '', password: '' },
    place: { wrong_password: 'password' },
    draft: 'profile email',
    send: async (body) => {
      await change.mutateAsync({ body })
      setSentTo(body.email.trim())
      form.reset()
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <p>
        <span className="text-quiet">{words.profile.emailNow}</span> <strong className="font-medium">{present}</strong>
      </p>
      <Field label={words.profile.emailNew} error={form.errorOf('email')} required>
        <TextInput type="email" autoComplete="email" autoCapitalize="none" {...form.register('email')} />
      </Field>
      <Field label={words.profile.emailPassword} error={form.errorOf('password')} required>
        <PasswordInput {...form.register('password')} />
      </Field>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      <div role="status" className="empty:hidden">
        {sentTo && <Sent to={sentTo} />}
      </div>
      <Button type="submit" className="self-start" busy={form.busy}>
        {words.profile.emailSend}
      </Button>
    </form>
  )
}

function Sent({ to }: { to: string }) {
  const hasOutbox = useLocalOutbox()
  return (
    <div className="flex flex-col items-start gap-2 rounded-control bg-accent-soft px-3 py-2.5">
      <p>{words.profile.emailSent(to)}</p>
      {hasOutbox && (
        <LinkButton to="/outbox" size="small">
          {words.profile.outbox}
        </LinkButton>
      )}
    </div>
  )
}
