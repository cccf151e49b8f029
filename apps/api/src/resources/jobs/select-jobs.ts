import type { IntakeField, Job } from '@latchkey/contract'
import type { Tx } from '../../platform/transact.ts'
import { REACH, type ReachRow } from '../../sharing/reach.ts'

/** What can be edited, by the names that it has on the wire. */
export type JobState = Pick<Job, IntakeField> & { customer_id: string | null }

/** The same in SQL, of the resource `r` and its job `q`. */
export const STATE = `r.title, q.job_type, q.description, q.quantity, q.material, q.dimensions, q.priority,
  to_char(q.requested_date, 'YYYY-MM-DD') as requested_date, q.delivery_method, q.site_address, q.po_number, q.contact_name,
  q.contact_phone, q.special_instructions, q.customer_id`

export const COLUMNS = `r.id, r.reference, ${STATE}, q.status, q.source, q.submitted_by_customer, q.requires_approval,
  c.first_name as customer_first_name, c.last_name as customer_last_name, c.company_name as customer_company_name,
  q.tasks_done, q.tasks_total, r.visibility, r.version, r.created_at, r.updated_at, ${REACH}`

export const FROM = 'from resource r join job q on q.id = r.id left join customer c on c.id = q.customer_id'

export type JobRow = ReachRow &
  Omit<Job, 'customer' | 'reach'> & {
    customer_id: string | null
    customer_first_name: string
    customer_last_name: string
    customer_company_name: string | null
  }

export function presentJob(row: JobRow): Job {
  const { customer_id, customer_first_name, customer_last_name, customer_company_name, ...rest } = row
  const { reach_people: people, reach_links: links, ...job } = rest
  const name = `${customer_first_name} ${customer_last_name}`
  const customer = customer_id === null ? null : { id: customer_id, name, company_name: customer_company_name }
  return { ...job, customer, reach: { people, links } }
}

/** A job as it is now. Who is about to change it holds its resource's lock. */
export async function findJobState({ db }: Tx, id: string): Promise<JobState> {
  const [state] = await db.$queryRawUnsafe<JobState[]>(`select ${STATE} ${FROM} where r.id = $1::uuid`, id)
  if (!state) throw new Error('a job without its row')
  return state
}

/** As its table has it; the title is the resource's. */
export const rowOf = ({ title: _, ...job }: JobState) => ({
  customerId: job.customer_id,
  jobType: job.job_type,
  description: job.description,
  quantity: job.quantity,
  material: job.material,
  dimensions: job.dimensions,
  priority: job.priority,
  requestedDate: job.requested_date === null ? null : new Date(job.requested_date),
  deliveryMethod: job.delivery_method,
  siteAddress: job.site_address,
  poNumber: job.po_number,
  contactName: job.contact_name,
  contactPhone: job.contact_phone,
  specialInstructions: job.special_instructions,
})
