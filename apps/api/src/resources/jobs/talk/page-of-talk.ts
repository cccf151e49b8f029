import type { Comment, HandlerInput, HandlerReply, listJobMessages } from '@latchkey/contract'
import type { Pool } from 'pg'
import { countRows, presentList, readPage, UUID } from '../../../platform/paging.ts'
import { COMMENT, type CommentRow, presentComment } from '../../../sharing/comments/present-comment.ts'

export type TalkQuery = HandlerInput<typeof listJobMessages>['query']
export type Talk = HandlerReply<typeof listJobMessages>

const { side: _, ...noteColumns } = COMMENT
export const MESSAGE = COMMENT
export const NOTE = noteColumns

type Said = {
  find(where: {
    where: { jobId: string; id?: { gt: string } }
    orderBy: { id: 'asc' }
    skip: number
    take: number
  }): Promise<CommentRow[]>
  /** Of what belongs to the job $1. */
  from: string
}

/** What was said about a job in one of its talks, oldest first. Only insiders read any of it. */
export async function pageOfTalk(pool: Pool, jobId: string, query: TalkQuery, { find, from }: Said): Promise<Talk> {
  const page = readPage(query, UUID)
  const [rows, count] = await Promise.all([
    find({
      where: { jobId, ...(page.after && { id: { gt: page.after } }) },
      orderBy: { id: 'asc' },
      skip: page.offset,
      take: page.size + 1,
    }),
    countRows(pool, from, [jobId], page.exactCount),
  ])
  return presentList(
    page,
    rows,
    count,
    ({ id }) => id,
    (row): Comment => presentComment(row, 'insider'),
  )
}
