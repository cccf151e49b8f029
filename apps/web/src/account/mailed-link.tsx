import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { isProblem } from '../lib/call-error.ts'
import { readMailedToken } from '../lib/mailed-token.ts'
import { problemWords } from '../lib/problem-words.ts'
import { type AuthBrand, AuthLayout } from '../ui/auth-layout.tsx'
import { Button } from '../ui/button.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import { LinkButton } from '../ui/link.tsx'
import { FormInGrey } from './form-in-grey.tsx'
import { words } from './words.ts'

interface MailedLinkProps<Link> {
  /** What the link is for, without using it up. */
  inspect: (token: string, signal: AbortSignal) => Promise<Link>
  /** What stands in its place once it works no longer. */
  ranOut: ReactNode
  signInPath: string
  brand?: AuthBrand
  children: (link: { token: string; link: Link; onRanOut: () => void }) => ReactNode
}

/** Where a mailed link leads: first it is asked what the link is for, then a person presses a button. */
export function MailedLink<Link>({ inspect, ranOut, signInPath, brand, children }: MailedLinkProps<Link>) {
  const [token] = useState(readMailedToken)
  const [isOver, setOver] = useState(false)
  const id = useId()
  const link = useQuery({
    // The key must not hold the secret, which stays in this component.
    queryKey: ['mailed-link', id],
    queryFn: ({ signal }) => inspect(token ?? '', signal),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

  if (token === null)
    return (
      <AuthLayout title={words.link.missing} lead={words.link.missingWhy} brand={brand}>
        <LinkButton to={signInPath}>{words.link.missingAction}</LinkButton>
      </AuthLayout>
    )
  if (isOver || isProblem(link.error, 'link_expired')) return ranOut
  if (link.error)
    return (
      <AuthLayout title={words.link.broken} brand={brand}>
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
  if (!link.data)
    return (
      <AuthLayout title={words.link.reading} brand={brand}>
        <FormInGrey label={words.link.reading} />
      </AuthLayout>
    )
  return children({ token, link: link.data, onRanOut: () => setOver(true) })
}
