import {
  getCustomerDashboard,
  type JobStatus,
  type LiveEvent,
  listCustomerConversations,
  listCustomerJobs,
} from '@latchkey/contract'
import { useLiveList } from '../../../lib/live/use-live-list.ts'
import { jobTitle } from '../job-address.ts'
import { words } from './words.ts'

interface Job {
  id: string
  title: string
  status: JobStatus
}

const lists = [listCustomerJobs, getCustomerDashboard, listCustomerConversations]
const isStatus = (value: unknown): value is JobStatus => typeof value === 'string'

/** What the shop does with these jobs shows at once, and is said to whoever does not see it. */
export function useLiveJobs(jobs: readonly Job[]) {
  const say = ({ resource_id, event, data }: LiveEvent) => {
    const job = jobs.find(({ id }) => id === resource_id)
    if (!job) return undefined
    const title = jobTitle(job)
    if (event === 'message.sent') return words.said.wrote(title)
    return isStatus(data.to) ? words.said.moved(title, data.to) : words.said.changed(title)
  }
  const ids = jobs.map(({ id }) => id)
  return useLiveList([...new Set(ids)], { lists, say })
}

/** What begins on another device or at the shop's counter nobody tells of: it is looked for now and then. */
export const nowAndThen = 60_000
