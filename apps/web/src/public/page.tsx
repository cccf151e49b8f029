import type { PageLook, PageView, PublicPage } from '@latchkey/contract'
import type { ComponentType } from 'react'
import { ClockFrom } from './clock.tsx'

type ViewOf<Look extends PageLook> = Look extends 'inbox'
  ? Extract<PageView, { page: 'inbox' }>
  : Look extends 'closed'
    ? Exclude<PageView, { page: 'inbox' | 'share' | 'session' }>
    : Extract<PageView, { page: 'share' } | (Look extends 'session' ? { page: 'session' } : never)>

/** A page of which is known what it is. */
export type PageOf<Look extends PageLook> = PublicPage & { view: ViewOf<Look> }

/** The whole of a public page, the same on the server and in the browser. */
export const Page = ({ Look, page }: { Look: ComponentType<PublicPage>; page: PublicPage }) => (
  <ClockFrom start={page.now}>
    <Look {...page} />
  </ClockFrom>
)
