import { getMe, login } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { OutboxHint } from '../../account/outbox-hint.tsx'
import { words as account } from '../../account/words.ts'
import { type CallError, isProblem } from '../../lib/call-error.ts'
import { nextPath, registerPath } from '../../lib/next-path.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { startSession, wasSignedIn } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { words } from './words.ts'

/** Signs in, and goes on to where somebody was. */
export function Component() {
  const [search] = useSearchParams()
  const next = nextPath(search.get('next'))
  const navigate = useNavigate()
  const client = useQueryClient()
  const signIn = useCall(login)
  // A stranger is not asked for: the answer would be a refusal.
  const [mayBeSignedIn] = useState(wasSignedIn)
  const me = useQueryOf(getMe, undefined, { enabled: mayBeSignedIn })
  const isSignedIn = mayBeSignedIn && me.data !== undefined

  useEffect(() => {
    if (isSignedIn) navigate(next, { replace: true })
  }, [isSignedIn, next, navigate])
  useEffect(() => {
    // What was read in a session that is over is not for whoever signs in next.
    if (!mayBeSignedIn) client.clear()
  }, [mayBeSignedIn, client])

  const form = useContractForm(login.body, {
    defaultValues: { email: '', password: '' },
    send: async (body) => {
      const mine = await signIn.mutateAsync({ body })
      startSession(client, mine)
      await navigate(next, { replace: true })
    },
  })

  return (
    <AuthLayout
      title={words.signIn.title}
      lead={next === '/' ? undefined : words.signIn.ended}
      foot={
        <>
          {words.signIn.foot}{' '}
          <Link to={registerPath(next)}>{next === '/' ? words.signIn.footLink : words.signIn.footLinkOn}</Link>
        </>
      }
    >
      <AuthForm
        form={form}
        send={words.signIn.send}
        why={whyNot}
        after={isProblem(form.problem, 'email_not_verified') && <OutboxHint />}
      >
        <Field label={account.email} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="username" autoCapitalize="none" {...form.register('email')} />
        </Field>
        <Field
          label={account.password}
          error={form.errorOf('password')}
          required
          aside={<Link to="/forgot">{account.forgot}</Link>}
        >
          <PasswordInput {...form.register('password')} />
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}

function whyNot(problem: CallError): string {
  if (isProblem(problem, 'wrong_password')) return account.wrong
  if (isProblem(problem, 'email_not_verified')) return account.notVerified
  return problemWords(problem)
}
