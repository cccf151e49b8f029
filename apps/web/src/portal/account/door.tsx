import { getPortal, type ReplyOf } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { FormInGrey } from '../../account/form-in-grey.tsx'
import { isProblem } from '../../lib/call-error.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { type AuthBrand, AuthLayout } from '../../ui/auth-layout.tsx'
import { Button } from '../../ui/button.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { portalNext } from '../sign-in-path.ts'
import { usePortalPath } from '../use-portal-path.ts'
import { NoPortal } from './no-portal.tsx'
import { words } from './words.ts'

export interface DoorProps {
  shop: ReplyOf<typeof getPortal>
  brand: AuthBrand
  /** Where to go once inside. */
  next: string
}

/** Every page before somebody is in: in the shop's name, logo and colour, or a page that says there is no portal. */
export function Door({ children }: { children: (door: DoorProps) => ReactNode }) {
  const { slug = '' } = useParams()
  const [search] = useSearchParams()
  const portalPath = usePortalPath()
  const portal = useQueryOf(getPortal, { params: { slug } })
  const { data: shop, error } = portal
  if (isProblem(error, 'not_found') || isProblem(error, 'validation_failed')) return <NoPortal />
  if (shop) {
    const brand = { ...shop, to: portalPath() }
    return children({ shop, brand, next: portalNext(portalPath(), search.get('next')) })
  }
  if (!error)
    return (
      <AuthLayout title={words.door.opening}>
        <FormInGrey label={words.door.opening} />
      </AuthLayout>
    )
  return (
    <AuthLayout title={words.door.failed}>
      <FormProblem
        action={
          <Button size="small" onClick={() => portal.refetch()} busy={portal.isFetching}>
            {words.door.again}
          </Button>
        }
      >
        {problemWords(error, { typed: false })}
      </FormProblem>
    </AuthLayout>
  )
}
