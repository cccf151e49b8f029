import type { ResourceContext } from '../../../platform/context.ts'
import { NOTE, pageOfTalk, type Talk, type TalkQuery } from './page-of-talk.ts'

/** What the shop noted for itself. */
export const listJobNotes = ({ db, pool, grant }: ResourceContext, query: TalkQuery): Promise<Talk> =>
  pageOfTalk(pool, grant.resource.id, query, {
    find: async (part) => {
      const rows = await db.jobNote.findMany({ ...part, select: NOTE })
      return rows.map((row) => ({ ...row, side: 'shop' }))
    },
    from: 'from job_note where job_id = $1',
  })
