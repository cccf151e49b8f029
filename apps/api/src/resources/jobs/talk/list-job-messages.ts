import type { ResourceContext } from '../../../platform/context.ts'
import { MESSAGE, pageOfTalk, type Talk, type TalkQuery } from './page-of-talk.ts'

/** What customer and shop said to each other. */
export const listJobMessages = ({ db, pool, grant }: ResourceContext, query: TalkQuery): Promise<Talk> =>
  pageOfTalk(pool, grant.resource.id, query, {
    find: (part) => db.jobMessage.findMany({ ...part, select: MESSAGE }),
    from: 'from job_message where job_id = $1',
  })
