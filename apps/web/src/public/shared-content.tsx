import type { PublicCommentsJson, PublicEntriesJson, PublicShareJson, PublicTasksJson } from '@latchkey/contract'
import { Comments } from './comments.tsx'
import type { FirstRecords } from './kinds/content-props.ts'
import type { AnyKind } from './kinds/public-kind.ts'
import { ShareActions } from './share-actions.tsx'

export type SharedContentProps = {
  share: PublicShareJson
  comments: PublicCommentsJson | null
  /** Of what is read page by page, where it came with the page. */
  entries?: PublicEntriesJson | null | undefined
  tasks?: PublicTasksJson | null | undefined
  records?: FirstRecords | null | undefined
  /** Where it is called; null is a preview, in which everything can be seen and nothing be sent. */
  api: string | null
  path?: string
  /** How often something was said since. */
  said?: number
  /** How often something may have changed since. */
  news?: number
}

/** What was shared, and what can be done with it. The kind is given, so that a page brings only its own. */
export function SharedContent({
  kind: { Content, Answer, commentsOnParts },
  share,
  comments,
  entries = null,
  tasks = null,
  records = null,
  api,
  path = '',
  said = 0,
  news = 0,
}: SharedContentProps & { kind: AnyKind }) {
  if (!share.content) return null
  const expiresAt = api === null ? undefined : share.expires_at
  return (
    <>
      <article>
        <Content {...{ content: share.content, expiresAt, api, path, entries, tasks, records, share, said, news }} />
        {share.capabilities.includes('comment') && !commentsOnParts && (
          <Comments api={api} brand={share.brand} first={comments} said={said} />
        )}
      </article>
      <ShareActions api={api} shop={share.brand.name} Answer={Answer} />
    </>
  )
}
