import { inspectLink } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { MailedLink } from '../../account/mailed-link.tsx'
import { call } from '../../lib/call.ts'
import { EmailChangeForm } from './email-change-form.tsx'
import { InvitationForm } from './invitation-form.tsx'
import type { MailedLink as Found, LinkFormProps } from './link-form.ts'
import { LinkRanOut } from './link-ran-out.tsx'
import { ResetForm } from './reset-form.tsx'
import { VerifyForm } from './verify-form.tsx'

const forms: Record<Found['purpose'], (props: LinkFormProps) => ReactNode> = {
  verify: VerifyForm,
  reset: ResetForm,
  email_change: EmailChangeForm,
  member_invitation: InvitationForm,
}

/** Where every mailed link leads. */
export function Component() {
  const { pathname } = useLocation()
  return (
    <MailedLink
      inspect={(token, signal) => call(inspectLink, { body: { token }, signal })}
      ranOut={<LinkRanOut pathname={pathname} />}
      signInPath="/sign-in"
    >
      {(found) => {
        const Form = forms[found.link.purpose]
        return <Form {...found} />
      }}
    </MailedLink>
  )
}
