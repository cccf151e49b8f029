import { changePassword, listDevices } from '@latchkey/contract'
import { problemWords } from '../lib/problem-words.ts'
import { useCall } from '../lib/use-call.ts'
import { useContractForm } from '../lib/use-contract-form.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import { PasswordInput } from '../ui/password-input.tsx'
import { toast } from '../ui/toast-queue.ts'
import { words } from './words.ts'

export function PasswordForm({ email }: { email: string }) {
  const change = useCall(changePassword, { refresh: [listDevices] })
  const form = useContractForm(changePassword.body, {
    defaultValues: { current: '', password: '' },
    place: { wrong_password: 'current' },
    send: async (body) => {
      await change.mutateAsync({ body })
      form.reset()
      toast(words.changePassword.done)
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {/* Password managers file the new password under it. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label={words.changePassword.current} error={form.errorOf('current')} required>
        <PasswordInput {...form.register('current')} />
      </Field>
      <Field label={words.newPassword} hint={words.passwordHint} error={form.errorOf('password')} required>
        <PasswordInput autoComplete="new-password" {...form.register('password')} />
      </Field>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      <Button type="submit" className="self-start" busy={form.busy}>
        {words.changePassword.send}
      </Button>
    </form>
  )
}
