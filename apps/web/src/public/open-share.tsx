import type { PublicCommentsJson, PublicShareJson } from '@latchkey/contract'
import { Comments } from './comments.tsx'
import { publicKinds } from './kinds/public-kinds.ts'
import { ShareActions } from './share-actions.tsx'

type Props = {
  share: PublicShareJson
  comments: PublicCommentsJson | null
  /** Where it is called; null is a preview, in which everything can be seen and nothing be sent. */
  api: string | null
}

/** What was shared, and what can be done with it: the page itself, and the preview in the app. */
export function OpenShare({ share, comments, api }: Props) {
  const { Content, takesResponses } = publicKinds[share.kind]
  if (!share.content) return null
  return (
    <>
      <article>
        <Content content={share.content} expiresAt={api === null ? undefined : share.expires_at} />
        {share.capabilities.includes('comment') && <Comments api={api} brand={share.brand} first={comments} />}
      </article>
      <ShareActions api={api} shop={share.brand.name} takesResponses={takesResponses} />
    </>
  )
}
