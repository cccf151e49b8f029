import { addRecordComment, listAudit, listRecordComments } from '@latchkey/contract'
import { useCall } from '../../../lib/use-call.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { CommentsSection } from '../../../sharing/comments/comments-section.tsx'

export function RecordComments({ id, mayComment }: { id: string; mayComment: boolean }) {
  const comments = usePagesOf(listRecordComments, { params: { id }, query: { page_size: 50 } })
  const add = useCall(addRecordComment, { refresh: [listRecordComments, listAudit] })
  return (
    <CommentsSection
      comments={comments}
      onAdd={mayComment ? (body) => add.mutateAsync({ params: { id }, body }) : undefined}
      draft={`record comment ${id}`}
    />
  )
}
