import type { PublicPage } from '@latchkey/contract'
import { waitWords } from '../lib/problem-words.ts'
import { ClockFrom } from './clock.tsx'
import { ExpiredPage } from './expired-page.tsx'
import { Frame } from './frame.tsx'
import { InboxPage } from './inbox-page.tsx'
import { SessionPage } from './session-page.tsx'
import { SharePage } from './share-page.tsx'
import { Statement } from './statement.tsx'
import { words } from './words.ts'

/** The whole of a public page, the same on the server and in the browser. */
export const Page = (page: PublicPage) => (
  <ClockFrom start={page.now}>
    <View {...page} />
  </ClockFrom>
)

function View({ view, ...door }: PublicPage) {
  switch (view.page) {
    case 'share':
      return <SharePage view={view} door={door} />
    case 'session':
      return <SessionPage view={view} door={door} />
    case 'inbox':
      return <InboxPage inbox={view.inbox} door={door} />
    case 'expired':
      return (
        <Frame brand={view.brand}>
          <ExpiredPage view={view} door={door} />
        </Frame>
      )
    case 'paused':
    case 'exhausted':
      return (
        <Frame brand={view.brand}>
          <Statement title={words[view.page].title} what={words[view.page].what(view.brand.name)} />
        </Frame>
      )
    case 'unknown':
      return (
        <Frame brand={null}>
          <Statement title={words.unknown.title} what={words.unknown.what} />
        </Frame>
      )
    case 'busy':
      return (
        <Frame brand={null}>
          <Statement title={words.busy[view.reason]} what={words.busy.what(waitWords(view.retry_after, 'en-GB'))}>
            <a href={door.path} className="text-accent-text underline underline-offset-2">
              {words.busy.again}
            </a>
          </Statement>
        </Frame>
      )
  }
}
