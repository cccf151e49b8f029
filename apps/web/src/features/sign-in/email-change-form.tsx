import { verifyEmail } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { runsOut } from '../../account/runs-out.ts'
import { words as account } from '../../account/words.ts'
import { startSession } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import type { LinkFormProps } from './link-form.ts'
import { words } from './words.ts'

/** Signed in as that account one button is enough; in another browser it also takes the account's password. */
export function EmailChangeForm({ token, link, onRanOut }: LinkFormProps) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const confirm = useCall(verifyEmail)
  const asksPassword = link.asks_for.includes('password')
  const form = useContractForm(verifyEmail.body, {
    defaultValues: asksPassword ? { token, password: '' } : { token },
    place: { wrong_password: 'password' },
    send: runsOut(onRanOut, async (body) => {
      const me = await confirm.mutateAsync({ body })
      if (!asksPassword) startSession(client, me)
      toast(words.emailChange.done)
      await navigate(asksPassword ? '/sign-in' : '/settings/profile', { replace: true })
    }),
  })
  return (
    <AuthLayout title={words.emailChange.title} lead={words.emailChange.lead(link.email)}>
      <AuthForm form={form} send={words.emailChange.send}>
        {asksPassword && (
          <Field label={account.password} error={form.errorOf('password')} required>
            <PasswordInput {...form.register('password')} />
          </Field>
        )}
      </AuthForm>
    </AuthLayout>
  )
}
