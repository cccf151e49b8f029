import type { listJobEdits as endpoint, HandlerInput, HandlerReply } from '@latchkey/contract'
import type { ResourceContext } from '../../../platform/context.ts'
import { listEditsOf } from '../../../sharing/edits/list-edits-of.ts'

type Query = Omit<HandlerInput<typeof endpoint>['query'], 'format'>

/** What changed in it, by whom and why, from the beginning. */
export const listJobEdits = ({ pool, grant }: ResourceContext, query: Query): Promise<HandlerReply<typeof endpoint>> =>
  listEditsOf(pool, { kind: 'job', id: grant.resource.id }, query, 'oldest first')
