import { words as account } from '../../account/words.ts'
import { type AuthBrand, AuthLayout } from '../../ui/auth-layout.tsx'
import { Link, LinkButton } from '../../ui/link.tsx'
import { words } from './words.ts'

const ways = {
  '/verify': { to: '/register', ...words.ranOut.verify },
  '/reset': { to: '/forgot', ...words.ranOut.reset },
  '/invitation': { to: '/sign-in', ...words.ranOut.invitation },
}

const isWay = (page: string): page is keyof typeof ways => page in ways

/** What a link was for can be told by its address alone, once it has run out. */
export function LinkRanOut({ brand, page }: { brand: AuthBrand; page: string }) {
  const way = ways[isWay(page) ? page : '/invitation']
  return (
    <AuthLayout
      title={account.link.ranOut}
      lead={`${account.link.ranOutWhy} ${way.why}`}
      brand={brand}
      foot={
        way.to !== '/sign-in' && (
          <>
            {words.register.foot} <Link to={`${brand.to}/sign-in`}>{words.register.footLink}</Link>
          </>
        )
      }
    >
      <LinkButton to={brand.to + way.to} variant="primary" size="large" className="w-full">
        {way.action}
      </LinkButton>
    </AuthLayout>
  )
}
