import { acceptCustomerInvitation, verifyCustomer } from '@latchkey/contract'
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
import { portalNext } from '../sign-in-path.ts'
import type { LinkFormProps } from './link-form.ts'
import { words } from './words.ts'

/** A registration that is confirmed, or an invitation that is taken: the password only where the link asks for one. */
export function EnterForm({ token, link, onRanOut, brand, purpose }: LinkFormProps & { purpose: Purpose }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { endpoint, title, choose, send } = purposes[purpose]
  const enter = useCall(endpoint)
  const asks = link.asks_for_password
  const lead = asks === 'new' ? choose : words.enter[asks ?? 'plain']
  const form = useContractForm(endpoint.body, {
    defaultValues: asks ? { token, password: '' } : { token },
    place: { wrong_password: 'password' },
    send: runsOut(onRanOut, async (body) => {
      startSession(client, await enter.mutateAsync({ body }))
      await navigate(portalNext(brand.to, takePath()), { replace: true })
    }),
  })
  return (
    <AuthLayout title={title(link.portal.name)} lead={lead(link.email)} brand={brand}>
      <AuthForm form={form} send={send}>
        {/* Password managers file the password under it. */}
        <input type="email" autoComplete="username" value={link.email} readOnly hidden />
        {asks === 'new' && (
          <Field label={account.newPassword} hint={account.passwordHint} error={form.errorOf('password')} required>
            <PasswordInput autoComplete="new-password" {...form.register('password')} />
          </Field>
        )}
        {asks === 'own' && (
          <Field label={account.password} error={form.errorOf('password')} required>
            <PasswordInput {...form.register('password')} />
          </Field>
        )}
      </AuthForm>
    </AuthLayout>
  )
}

type Purpose = keyof typeof purposes

const purposes = {
  portal_verify: {
    endpoint: verifyCustomer,
    title: () => words.enter.verify,
    // They chose one when they registered.
    choose: words.enter.newAgain,
    send: words.enter.sendVerify,
  },
  customer_invitation: {
    endpoint: acceptCustomerInvitation,
    title: words.enter.invitation,
    choose: words.enter.new,
    send: words.enter.sendInvitation,
  },
}
