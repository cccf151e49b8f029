import { useState } from 'react'
import { Navigate } from 'react-router'
import { FormInGrey } from '../../account/form-in-grey.tsx'
import { getMe } from '../../lib/light-endpoints.ts'
import { wasSignedIn } from '../../lib/session.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { isAtPortal, isCustomerAt } from '../standing.ts'
import { Door, type DoorProps } from './door.tsx'
import { GoOn } from './go-on.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { words } from './words.ts'

export const Component = () => <Door>{(door) => <SignIn {...door} />}</Door>

/** Whoever is in goes on; whoever is in elsewhere is offered the way; everybody else signs in. */
function SignIn(door: DoorProps) {
  // A stranger is not asked for: the answer would be a refusal.
  const [mayBeSignedIn] = useState(wasSignedIn)
  const [isAnother, setAnother] = useState(false)
  const query = useQueryOf(getMe, undefined, { enabled: mayBeSignedIn })
  const me = mayBeSignedIn && !query.error ? query.data : undefined
  const base = door.brand.to
  if (mayBeSignedIn && query.isPending)
    return (
      <AuthLayout title={words.signIn.title(door.shop.name)} brand={door.brand}>
        <FormInGrey label={words.door.opening} />
      </AuthLayout>
    )
  if (me && isAtPortal(me, base)) return <Navigate to={door.next} replace />
  if (me && isCustomerAt(me, base) && !isAnother)
    return <GoOn {...door} email={me.account.email} onAnother={() => setAnother(true)} />
  return <SignInForm {...door} strangerAs={me && !isCustomerAt(me, base) ? me.account.email : undefined} />
}
