import { addRecordComment, listAudit, listRecordComments, type ReplyOf } from '@latchkey/contract'
import { useFresh } from '../../../lib/live/fresh.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { useCall } from '../../../lib/use-call.ts'
import { useContractForm } from '../../../lib/use-contract-form.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { FormProblem } from '../../../ui/form-problem.tsx'
import { freshMark } from '../../../ui/fresh-mark.ts'
import { QueryState } from '../../../ui/query-state.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { ShowMore } from '../../../ui/show-more.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import { words } from '../words.ts'

type Comment = ReplyOf<typeof listRecordComments>['results'][number]

const { comments: say } = words

export function RecordComments({ id, mayComment }: { id: string; mayComment: boolean }) {
  const comments = usePagesOf(listRecordComments, { params: { id }, query: { page_size: 50 } })
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="mb-4 text-heading font-semibold">
        {say.title}
      </h2>
      <QueryState query={comments} failed={say.failed} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ results }) => results)
          const [first] = pages
          if (rows.length === 0 || !first) return <p className="text-quiet">{say.empty}</p>
          return (
            <>
              <ol aria-labelledby="comments" className="flex flex-col gap-6">
                {rows.map((comment) => (
                  <Said key={comment.id} comment={comment} />
                ))}
              </ol>
              {comments.hasNextPage && <ShowMore query={comments} shown={rows.length} first={first} />}
            </>
          )
        }}
      </QueryState>
      {mayComment && <CommentForm id={id} />}
    </section>
  )
}

function Said({ comment: { id, body, author, created_at } }: { comment: Comment }) {
  const name = author.name ?? say.nobody
  return (
    <li data-fresh={useFresh(id)} className={`flex items-start gap-3 ${freshMark}`}>
      <Avatar name={name} />
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <strong className="font-medium">{name}</strong>
          {author.side !== 'shop' && <Badge>{author.side === 'outsider' ? say.outsider : say.customer}</Badge>}
          <RelativeTime at={created_at} className="text-table text-quiet" />
        </p>
        <p className="mt-1 max-w-160 whitespace-pre-line wrap-anywhere">{body}</p>
      </div>
    </li>
  )
}

function CommentForm({ id }: { id: string }) {
  const add = useCall(addRecordComment, { refresh: [listRecordComments, listAudit] })
  const form = useContractForm(addRecordComment.body, {
    defaultValues: { body: '' },
    draft: `record comment ${id}`,
    send: async (body) => {
      await add.mutateAsync({ params: { id }, body })
      toast(say.added)
      form.reset()
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="mt-6 flex max-w-160 flex-col gap-3">
      <Field label={say.write} error={form.errorOf('body')}>
        <Textarea rows={2} {...form.register('body')} />
      </Field>
      <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
      <Button type="submit" busy={form.busy} className="self-end max-sm:self-stretch">
        {say.send}
      </Button>
    </form>
  )
}
