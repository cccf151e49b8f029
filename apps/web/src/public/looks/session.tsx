import { session } from '../kinds/session.tsx'
import type { PageOf } from '../page.tsx'
import { SessionPage } from '../session-page.tsx'
import { SharePage } from '../share-page.tsx'

/** Behind a link, or under its own address. */
export const SessionLook = ({ view, ...door }: PageOf<'session'>) =>
  view.page === 'share' ? <SharePage view={view} door={door} kind={session} /> : <SessionPage view={view} door={door} />
