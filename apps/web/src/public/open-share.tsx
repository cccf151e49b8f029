import type { PublicCommentsJson, PublicEntriesJson, PublicShareJson } from '@latchkey/contract'
import type { ComponentType } from 'react'
import { Comments } from './comments.tsx'
import type { ContentProps } from './kinds/content-props.ts'
import { publicKinds } from './kinds/public-kinds.ts'
import { ShareActions } from './share-actions.tsx'

type Props = {
  share: PublicShareJson
  comments: PublicCommentsJson | null
  /** Of what is read page by page, where it came with the page. */
  entries?: PublicEntriesJson | null | undefined
  /** Where it is called; null is a preview, in which everything can be seen and nothing be sent. */
  api: string | null
  path?: string
  /** How often something was said since. */
  said?: number
}

/** What was shared, and what can be done with it: the page itself, and the preview in the app. */
export function OpenShare({ share, comments, entries = null, api, path = '', said = 0 }: Props) {
  const { Content, takesResponses } = kindOf(share)
  if (!share.content) return null
  const expiresAt = api === null ? undefined : share.expires_at
  return (
    <>
      <article>
        <Content content={share.content} expiresAt={expiresAt} api={api} path={path} entries={entries} />
        {share.capabilities.includes('comment') && (
          <Comments api={api} brand={share.brand} first={comments} said={said} />
        )}
      </article>
      <ShareActions api={api} shop={share.brand.name} takesResponses={takesResponses} />
    </>
  )
}

/** Kind and content belong together: the contract says so for each kind, and here it is any of them. */
const kindOf = ({ kind }: PublicShareJson) =>
  publicKinds[kind] as {
    Content: ComponentType<ContentProps<NonNullable<PublicShareJson['content']>>>
    takesResponses: boolean
  }
