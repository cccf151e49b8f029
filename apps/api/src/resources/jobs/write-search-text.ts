import type { Tx } from '../../platform/transact.ts'

/** Writes down what these jobs are found by: all that is on them, and their customer's name. */
export async function writeSearchText({ db }: Tx, ids: string[]) {
  await db.$executeRaw`
    update resource r set search_text = concat_ws(' ', r.reference, r.title, q.job_type, q.description, q.material,
      q.dimensions, q.site_address, q.po_number, q.contact_name, q.contact_phone, q.special_instructions,
      c.first_name, c.last_name, c.company_name)
    from job q left join customer c on c.id = q.customer_id
    where q.id = r.id and r.id = any(${ids}::uuid[])`
}
