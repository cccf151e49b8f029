import { addSavedFilterComment, listSavedFilterComments } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { CommentsSection } from '../../../sharing/comments/comments-section.tsx'

interface CommentsOfFilterProps {
  id: string
  recordId: string
  mayComment: boolean
}

export function CommentsOfFilter({ id, recordId, mayComment }: CommentsOfFilterProps) {
  const params = { id, record_id: recordId }
  const comments = usePagesOf(listSavedFilterComments, { params, query: { page_size: 50 } })
  const add = useCall(addSavedFilterComment, { refresh: [listSavedFilterComments] })
  return (
    <CommentsSection
      comments={comments}
      onAdd={mayComment ? (body) => add.mutateAsync({ params, body }) : undefined}
      draft={`comment ${id} ${recordId}`}
    />
  )
}
