import { words as account } from '../../account/words.ts'
import { AuthLayout } from '../../ui/auth-layout.tsx'
import { Link, LinkButton } from '../../ui/link.tsx'
import { words } from './words.ts'

const ways: Record<string, { to: string; words: { again: string; againWhy: string } }> = {
  '/verify': { to: '/register', words: words.verify },
  '/reset': { to: '/forgot', words: words.reset },
  '/confirm-email': { to: '/settings/profile', words: words.emailChange },
  '/invitation': { to: '/sign-in', words: words.invitation },
}

/** What a link was for can be told by its address alone, once it has run out. */
export function LinkRanOut({ pathname }: { pathname: string }) {
  const way = ways[pathname] ?? { to: '/sign-in', words: words.invitation }
  return (
    <AuthLayout
      title={account.link.ranOut}
      lead={`${account.link.ranOutWhy} ${way.words.againWhy}`}
      foot={
        <>
          {words.register.foot} <Link to="/sign-in">{words.register.footLink}</Link>
        </>
      }
    >
      <LinkButton to={way.to} variant="primary" size="large" className="w-full">
        {way.words.again}
      </LinkButton>
    </AuthLayout>
  )
}
