import { register } from '@latchkey/contract'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { CheckMailbox } from '../../account/check-mailbox.tsx'
import { words as account } from '../../account/words.ts'
import { emptyAsAbsent } from '../../lib/empty-as-absent.ts'
import { keepPath } from '../../lib/kept-path.ts'
import { nextPath, signInPath } from '../../lib/next-path.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'

export function Component() {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [search] = useSearchParams()
  const next = nextPath(search.get('next'))
  if (sentTo) return <CheckMailbox reason="verify" email={sentTo} onAgain={() => setSentTo(null)} />
  return <RegisterForm next={next} onSent={setSentTo} />
}

function RegisterForm({ next, onSent }: { next: string; onSent: (email: string) => void }) {
  const goesOn = next !== '/'
  const send = useCall(register)
  const form = useContractForm(register.body, {
    defaultValues: { name: '', email: '', password: '', workspace_name: '' },
    send: async (body) => {
      await send.mutateAsync({ body })
      keepPath(next)
      onSent(body.email.trim())
    },
  })
  return (
    <AuthLayout
      title={goesOn ? words.register.titleOn : words.register.title}
      lead={goesOn ? words.register.leadOn : words.register.lead}
      foot={
        <>
          {words.register.foot} <Link to={signInPath({ pathname: next })}>{words.register.footLink}</Link>
        </>
      }
    >
      <AuthForm form={form} send={words.register.send}>
        <Field label={words.name} error={form.errorOf('name')} required>
          <TextInput autoComplete="name" {...form.register('name')} />
        </Field>
        <Field
          label={words.register.workspace}
          hint={words.register.workspaceHint}
          error={form.errorOf('workspace_name')}
          optional
        >
          <TextInput autoComplete="organization" {...form.register('workspace_name', { setValueAs: emptyAsAbsent })} />
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
