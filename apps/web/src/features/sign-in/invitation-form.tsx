import { acceptInvitation } from '@latchkey/contract'
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
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import type { LinkFormProps } from './link-form.ts'
import { words } from './words.ts'

export function InvitationForm({ token, link, onRanOut }: LinkFormProps) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const accept = useCall(acceptInvitation)
  const isNew = link.asks_for.length > 0
  const workspace = link.workspace_name ?? ''
  const form = useContractForm(acceptInvitation.body, {
    defaultValues: isNew ? { token, name: '', password: '' } : { token },
    send: runsOut(onRanOut, async (body) => {
      const me = await accept.mutateAsync({ body })
      // The link opens no session of an account that has a password: who is not signed in signs in next.
      if (isNew) startSession(client, me)
      else client.clear()
      toast(words.invitation.done(link.email, workspace))
      await navigate('/', { replace: true })
    }),
  })
  return (
    <AuthLayout
      title={words.invitation.title(workspace)}
      lead={isNew ? words.invitation.leadNew(link.email) : words.invitation.leadKnown(link.email)}
    >
      <AuthForm form={form} send={words.invitation.send(workspace)}>
        {isNew && (
          <>
            <Field label={words.name} error={form.errorOf('name')} required>
              <TextInput autoComplete="name" {...form.register('name')} />
            </Field>
            <input type="email" autoComplete="username" value={link.email} readOnly hidden />
            <Field label={account.password} hint={account.passwordHint} error={form.errorOf('password')} required>
              <PasswordInput autoComplete="new-password" {...form.register('password')} />
            </Field>
          </>
        )}
      </AuthForm>
    </AuthLayout>
  )
}
