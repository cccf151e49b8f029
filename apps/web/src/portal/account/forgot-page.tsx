import { forgotCustomerPassword } from '@latchkey/contract'
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
import { Door, type DoorProps } from './door.tsx'
import { words } from './words.ts'

export const Component = () => <Door>{(door) => <Forgot {...door} />}</Door>

function Forgot(door: DoorProps) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo) return <CheckMailbox reason="forgot" email={sentTo} onAgain={() => setSentTo(null)} brand={door.brand} />
  return <ForgotForm {...door} onSent={setSentTo} />
}

function ForgotForm({ shop, brand, onSent }: DoorProps & { onSent: (email: string) => void }) {
  const send = useCall(forgotCustomerPassword)
  const form = useContractForm(forgotCustomerPassword.body, {
    defaultValues: { portal: shop.slug, email: '' },
    send: async (body) => {
      await send.mutateAsync({ body })
      onSent(body.email.trim())
    },
  })
  return (
    <AuthLayout
      title={words.forgot.title}
      lead={words.forgot.lead}
      brand={brand}
      foot={
        <>
          {words.forgot.foot} <Link to={`${brand.to}/sign-in`}>{words.forgot.footLink}</Link>
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
