import { inspectPortalLink } from '@latchkey/contract'
import { useLocation } from 'react-router'
import { MailedLink } from '../../account/mailed-link.tsx'
import { call } from '../../lib/call.ts'
import { Door } from './door.tsx'
import { EnterForm } from './enter-form.tsx'
import { LinkRanOut } from './link-ran-out.tsx'
import { ResetForm } from './reset-form.tsx'

/** Where every mailed link to a portal leads. */
export function Component() {
  const { pathname } = useLocation()
  return (
    <Door>
      {({ brand }) => (
        <MailedLink
          inspect={(token, signal) => call(inspectPortalLink, { body: { token }, signal })}
          ranOut={<LinkRanOut brand={brand} page={pathname.slice(brand.to.length)} />}
          signInPath={`${brand.to}/sign-in`}
          brand={brand}
        >
          {(found) =>
            found.link.purpose === 'reset' ? (
              <ResetForm {...found} brand={brand} />
            ) : (
              <EnterForm {...found} brand={brand} purpose={found.link.purpose} />
            )
          }
        </MailedLink>
      )}
    </Door>
  )
}
