import { verifyEmail } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { runsOut } from '../../account/runs-out.ts'
import { words as account } from '../../account/words.ts'
import { takePath } from '../../lib/kept-path.ts'
import { startSession } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import type { LinkFormProps } from './link-form.ts'
import { words } from './words.ts'

export function VerifyForm({ token, link, onRanOut }: LinkFormProps) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const verify = useCall(verifyEmail)
  const asksPassword = link.asks_for.includes('password')
  const form = useContractForm(verifyEmail.body, {
    defaultValues: asksPassword ? { token, password: '' } : { token },
    send: runsOut(onRanOut, async (body) => {
      startSession(client, await verify.mutateAsync({ body }))
      await navigate(takePath() ?? '/', { replace: true })
    }),
  })
  return (
    <AuthLayout
      title={words.verify.title}
      lead={asksPassword ? words.verify.leadPassword(link.email) : words.verify.lead(link.email)}
    >
      <AuthForm form={form} send={words.verify.send}>
        {asksPassword && (
          <Field label={account.newPassword} hint={account.passwordHint} error={form.errorOf('password')} required>
            <PasswordInput autoComplete="new-password" {...form.register('password')} />
          </Field>
        )}
      </AuthForm>
    </AuthLayout>
  )
}
