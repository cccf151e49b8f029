import type { listPendingJobs, ReplyOf } from '@latchkey/contract'

export type WaitingJob = ReplyOf<typeof listPendingJobs>['results'][number]
