import { inspectLink } from '@latchkey/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useLocation } from 'react-router'
import { call } from '../../lib/call.ts'
import { isProblem } from '../../lib/call-error.ts'
import { readMailedToken } from '../../lib/mailed-token.ts'
import { problemWords } from '../../lib/problem-words.ts'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Button } from '../../ui/button.tsx'
import { FormProblem } from '../../ui/form-problem.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { EmailChangeForm } from './email-change-form.tsx'
import { InvitationForm } from './invitation-form.tsx'
import type { LinkFormProps, MailedLink } from './link-form.ts'
import { LinkRanOut } from './link-ran-out.tsx'
import { ResetForm } from './reset-form.tsx'
import { VerifyForm } from './verify-form.tsx'
import { words } from './words.ts'

const forms: Record<MailedLink['purpose'], (props: LinkFormProps) => ReactNode> = {
  verify: VerifyForm,
  reset: ResetForm,
  email_change: EmailChangeForm,
  member_invitation: InvitationForm,
}

/** Where every mailed link leads: first it is asked what the link is for, then a person presses a button. */
export function Component() {
  const [token] = useState(readMailedToken)
  const { pathname } = useLocation()
  const [ranOut, setRanOut] = useState(false)
  const id = useId()
  const link = useQuery({
    // The key must not hold the secret, which stays in this component.
    queryKey: ['mailed-link', id],
    queryFn: ({ signal }) => call(inspectLink, { body: { token: token ?? '' }, signal }),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

  if (token === null)
    return (
      <AuthLayout title={words.link.missing} lead={words.link.missingWhy}>
        <LinkButton to="/sign-in">{words.link.missingAction}</LinkButton>
      </AuthLayout>
    )
  if (ranOut || isProblem(link.error, 'link_expired')) return <LinkRanOut pathname={pathname} />
  if (link.error)
    return (
      <AuthLayout title={words.link.broken}>
        <FormProblem
          action={
            <Button size="small" onClick={() => link.refetch()} busy={link.isFetching}>
              {words.link.again}
            </Button>
          }
        >
          {problemWords(link.error)}
        </FormProblem>
      </AuthLayout>
    )
  if (!link.data) return <Reading />
  const Form = forms[link.data.purpose]
  return <Form token={token} link={link.data} onRanOut={() => setRanOut(true)} />
}

const Reading = () => (
  <AuthLayout title={words.link.reading}>
    <Spinner label={words.link.reading} className="sr-only" />
    <div className="flex flex-col gap-5">
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="h-11" />
    </div>
  </AuthLayout>
)
