import { resetPassword } from '@latchkey/contract'
import { useNavigate } from 'react-router'
import { runsOut } from '../../account/runs-out.ts'
import { words as account } from '../../account/words.ts'
import { forgetSession } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import type { LinkFormProps } from './link-form.ts'
import { words } from './words.ts'

export function ResetForm({ token, link, onRanOut }: LinkFormProps) {
  const navigate = useNavigate()
  const reset = useCall(resetPassword)
  const form = useContractForm(resetPassword.body, {
    defaultValues: { token, password: '' },
    send: runsOut(onRanOut, async (body) => {
      await reset.mutateAsync({ body })
      // Every session of the account is over, and it may have been the one of this browser.
      forgetSession()
      toast(words.reset.done)
      await navigate('/sign-in', { replace: true })
    }),
  })
  return (
    <AuthLayout title={words.reset.title} lead={words.reset.lead(link.email)}>
      <AuthForm form={form} send={words.reset.send}>
        {/* Password managers file the new password under it. */}
        <input type="email" autoComplete="username" value={link.email} readOnly hidden />
        <Field label={account.newPassword} hint={account.passwordHint} error={form.errorOf('password')} required>
          <PasswordInput autoComplete="new-password" {...form.register('password')} />
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
