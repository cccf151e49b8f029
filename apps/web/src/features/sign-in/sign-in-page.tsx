import { getMe, login } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { OutboxHint } from '../../account/outbox-hint.tsx'
import { words as account } from '../../account/words.ts'
import { isProblem } from '../../lib/call-error.ts'
import { nextPath, registerPath } from '../../lib/next-path.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { startSession, wasSignedIn } from '../../lib/session.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
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
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-5">
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
        <FormProblem>
          {isProblem(form.problem, 'wrong_password')
            ? account.wrong
            : isProblem(form.problem, 'email_not_verified')
              ? account.notVerified
              : form.problem && problemWords(form.problem)}
        </FormProblem>
        <Button type="submit" variant="primary" size="large" busy={form.busy}>
          {words.signIn.send}
        </Button>
        {isProblem(form.problem, 'email_not_verified') && <OutboxHint />}
      </form>
    </AuthLayout>
  )
}
