import { waitWords } from '../../lib/problem-words.ts'
import { closedWords } from '../closed-words.ts'
import { ExpiredPage } from '../expired-page.tsx'
import { Frame } from '../frame.tsx'
import type { PageOf } from '../page.tsx'
import { Statement } from '../statement.tsx'
import { words } from '../words.ts'

/** Nothing was shared here, or no longer, or not now. */
export function ClosedLook({ view, ...door }: PageOf<'closed'>) {
  switch (view.page) {
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
          <Statement title={closedWords[view.page].title} what={closedWords[view.page].what(view.brand.name)} />
        </Frame>
      )
    case 'unknown':
      return (
        <Frame brand={null}>
          <Statement title={closedWords.unknown.title} what={closedWords.unknown.what} />
        </Frame>
      )
    case 'busy':
      return (
        <Frame brand={null}>
          <Statement
            title={closedWords.busy[view.reason]}
            what={closedWords.busy.what(waitWords(view.retry_after, 'en-GB'))}
          >
            <a href={door.path} className="text-accent-text underline underline-offset-2">
              {words.page.again}
            </a>
          </Statement>
        </Frame>
      )
  }
}
