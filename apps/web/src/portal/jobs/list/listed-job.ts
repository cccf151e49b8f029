import type { listCustomerJobs, ReplyOf } from '@latchkey/contract'

export type ListedJob = ReplyOf<typeof listCustomerJobs>['results'][number]
