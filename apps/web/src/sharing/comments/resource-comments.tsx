import { addComment, listAudit, listComments } from '@latchkey/contract'
import { useCall } from '../../lib/use-call.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { CommentsSection } from './comments-section.tsx'
import { words } from './words.ts'

interface ResourceCommentsProps {
  id: string
  mayComment: boolean
}

/** The comments of anything that can be shared, on its page. */
export function ResourceComments({ id, mayComment }: ResourceCommentsProps) {
  const comments = usePagesOf(listComments, { params: { id }, query: { page_size: 50 } })
  const add = useCall(addComment, { refresh: [listComments, listAudit] })
  return (
    <CommentsSection
      comments={comments}
      onAdd={mayComment ? (body) => add.mutateAsync({ params: { id }, body }) : undefined}
      draft={`comment ${id}`}
      hint={words.hint}
      className="border-t border-line pt-6"
    />
  )
}
