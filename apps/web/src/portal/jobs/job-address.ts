import type { CustomerJob } from '@latchkey/contract'
import { words } from './words.ts'

/** Where a job of the portal is read: what is not handed in yet goes on being written. */
export const jobAddress = ({ id, status }: Pick<CustomerJob, 'id' | 'status'>) =>
  status === 'draft' ? `/drafts/${id}` : `/jobs/${id}`

/** What it is called. Only a draft may have no title. */
export const jobTitle = ({ title }: Pick<CustomerJob, 'title'>) => title || words.untitled
