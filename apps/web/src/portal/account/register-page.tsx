import { registerCustomer } from '@latchkey/contract'
import { useState } from 'react'
import { CheckMailbox } from '../../account/check-mailbox.tsx'
import { words as account } from '../../account/words.ts'
import { emptyAsAbsent } from '../../lib/empty-as-absent.ts'
import { keepPath } from '../../lib/kept-path.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { portalDoor } from '../sign-in-path.ts'
import { Door, type DoorProps } from './door.tsx'
import { words } from './words.ts'

export const Component = () => <Door>{(door) => <Register {...door} />}</Door>

function Register(door: DoorProps) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo) return <CheckMailbox reason="verify" email={sentTo} onAgain={() => setSentTo(null)} brand={door.brand} />
  return <RegisterForm {...door} onSent={setSentTo} />
}

function RegisterForm({ shop, brand, next, onSent }: DoorProps & { onSent: (email: string) => void }) {
  const send = useCall(registerCustomer)
  const form = useContractForm(registerCustomer.body, {
    defaultValues: {
      portal: shop.slug,
      first_name: '',
      last_name: '',
      company_name: '',
      phone: '',
      email: '',
      password: '',
    },
    send: async (body) => {
      await send.mutateAsync({ body })
      keepPath(next === brand.to ? '/' : next)
      onSent(body.email.trim())
    },
  })
  const say = words.register
  return (
    <AuthLayout
      title={say.title(shop.name)}
      lead={shop.state === 'invited' ? say.invited(shop.name) : say.lead}
      brand={brand}
      foot={
        <>
          {say.foot} <Link to={portalDoor(brand.to, '/sign-in', { pathname: next })}>{say.footLink}</Link>
        </>
      }
    >
      <AuthForm form={form} send={say.send}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={say.first} error={form.errorOf('first_name')} required>
            <TextInput autoComplete="given-name" {...form.register('first_name')} />
          </Field>
          <Field label={say.last} error={form.errorOf('last_name')} required>
            <TextInput autoComplete="family-name" {...form.register('last_name')} />
          </Field>
        </div>
        <Field label={say.company} error={form.errorOf('company_name')} optional>
          <TextInput autoComplete="organization" {...form.register('company_name', { setValueAs: emptyAsAbsent })} />
        </Field>
        <Field label={say.phone} error={form.errorOf('phone')} optional>
          <TextInput type="tel" autoComplete="tel" {...form.register('phone', { setValueAs: emptyAsAbsent })} />
        </Field>
        <Field label={account.email} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="username" autoCapitalize="none" {...form.register('email')} />
        </Field>
        <Field label={account.password} hint={account.passwordHint} error={form.errorOf('password')} required>
          <PasswordInput autoComplete="new-password" {...form.register('password')} />
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}
