import { InboxPage } from '../inbox-page.tsx'
import type { PageOf } from '../page.tsx'

export const InboxLook = ({ view, ...door }: PageOf<'inbox'>) => <InboxPage inbox={view.inbox} door={door} />
