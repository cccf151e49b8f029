import type { InboxJson } from '@latchkey/contract'
import { CodeForm } from './code-form.tsx'
import { Frame } from './frame.tsx'
import { InboxResponses } from './inbox-responses.tsx'
import { InboxShares } from './inbox-shares.tsx'
import { inboxWords } from './inbox-words.ts'
import type { Door } from './password-form.tsx'
import { Statement } from './statement.tsx'

/** Everything that was shared with a mailbox. Its code leads through plain forms: the page is loaded again with what is in it. */
export const InboxPage = ({ inbox, door }: { inbox: InboxJson | null; door: Door }) => (
  <Frame brand={null}>
    {inbox ? (
      <OpenInbox inbox={inbox} door={door} />
    ) : (
      <Statement title={inboxWords.title} what={inboxWords.closed}>
        <CodeForm door={door} sentWords={inboxWords.codeSent} />
      </Statement>
    )}
  </Frame>
)

const OpenInbox = ({ inbox, door }: { inbox: InboxJson; door: Door }) => (
  <>
    <div className="flex flex-wrap items-start justify-between gap-4">
      <div className="min-w-0">
        <h1 className="font-serif text-display">{inboxWords.title}</h1>
        <p className="mt-1 text-quiet">{inboxWords.of(inbox.email)}</p>
      </div>
      <form method="post" action={`${door.path}/leave`} className="not-printed">
        <button type="submit" className="min-h-11 text-accent-text underline underline-offset-2">
          {inboxWords.leave}
        </button>
      </form>
    </div>
    <InboxShares shares={inbox.shares} />
    <InboxResponses responses={inbox.responses} />
  </>
)
