import { forgotPassword } from '@latchkey/contract'
import { useState } from 'react'
import { CheckMailbox } from '../../account/check-mailbox.tsx'
import { words as account } from '../../account/words.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'

export function Component() {
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo) return <CheckMailbox reason="forgot" email={sentTo} onAgain={() => setSentTo(null)} />
  return <ForgotForm onSent={setSentTo} />
}

function ForgotForm({ onSent }: { onSent: (email: string) => void }) {
  const send = useCall(forgotPassword)
  const form = useContractForm(forgotPassword.body, {
    defaultValues: { email: '' },
    send: async (body) => {
      await send.mutateAsync({ body })
      onSent(body.email.trim())
    },
  })
  return (
    <AuthLayout
      title={words.forgot.title}
      lead={words.forgot.lead}
      foot={
        <>
          {words.forgot.foot} <Link to="/sign-in">{words.forgot.footLink}</Link>
        </>
      }
    >
      <AuthForm form={form} send={words.forgot.send}>
        <Field label={account.email} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="username" autoCapitalize="none" {...form.register('email')} />
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
