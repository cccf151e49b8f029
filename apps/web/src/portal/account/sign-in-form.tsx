import { getPortal, loginCustomer } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { OutboxHint } from '../../account/outbox-hint.tsx'
import { words as account } from '../../account/words.ts'
import { type CallError, isProblem } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { startSession, wasSignedIn } from '../../lib/session.ts'
import { refreshAll, useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { AuthForm } from '../../ui/auth-form.tsx'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { portalDoor } from '../sign-in-path.ts'
import type { DoorProps } from './door.tsx'
import { words } from './words.ts'

interface SignInFormProps extends DoorProps {
  /** Signed in as somebody whom this shop has not for a customer. */
  strangerAs: string | undefined
}

export function SignInForm({ shop, brand, next, strangerAs }: SignInFormProps) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [search] = useSearchParams()
  const signIn = useCall(loginCustomer)
  useEffect(() => {
    // What was read in a session that is over is not for whoever signs in next.
    if (!wasSignedIn()) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== getPortal.path })
  }, [client])

  const form = useContractForm(loginCustomer.body, {
    defaultValues: { portal: shop.slug, email: '', password: '' },
    send: async (body) => {
      try {
        startSession(client, await signIn.mutateAsync({ body }))
      } catch (error) {
        // Closed since this page was opened: it says so in the form's place.
        if (isProblem(error, 'not_found')) await refreshAll(client, [getPortal])
        throw error
      }
      await navigate(next, { replace: true })
    },
  })
  const lead = strangerAs
    ? words.signIn.stranger(strangerAs, shop.name)
    : search.has('closed')
      ? words.signIn.closed(shop.name)
      : next === brand.to
        ? words.signIn.lead
        : words.signIn.ended
  return (
    <AuthLayout
      title={words.signIn.title(shop.name)}
      lead={lead}
      brand={brand}
      foot={
        <>
          {words.signIn.foot}{' '}
          <Link to={portalDoor(brand.to, '/register', { pathname: next })}>{words.signIn.footLink}</Link>
          {strangerAs && (
            <>
              {' · '}
              <Link to="/">{words.signIn.back}</Link>
            </>
          )}
        </>
      }
    >
      <AuthForm
        form={form}
        send={words.signIn.send}
        why={(problem) => whyNot(problem, shop.name)}
        after={isProblem(form.problem, 'email_not_verified') && <OutboxHint />}
      >
        <Field label={account.email} error={form.errorOf('email')} required>
          <TextInput type="email" autoComplete="username" autoCapitalize="none" {...form.register('email')} />
        </Field>
        <Field
          label={account.password}
          error={form.errorOf('password')}
          required
          aside={<Link to={`${brand.to}/forgot`}>{account.forgot}</Link>}
        >
          <PasswordInput {...form.register('password')} />
        </Field>
      </AuthForm>
    </AuthLayout>
  )
}

/** Whom the shop does not let in is answered as a wrong password is: a stranger cannot find out which it was. */
function whyNot(problem: CallError, shop: string): string {
  if (isProblem(problem, 'wrong_password')) return words.signIn.wrong(shop)
  if (isProblem(problem, 'email_not_verified')) return account.notVerified
  return problemWords(problem)
}
