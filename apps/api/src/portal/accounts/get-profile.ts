import type { Profile } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { CustomerContext } from '../../platform/context.ts'

const FIND = {
  name: 'profile-get',
  text: `select c.id, a.email::text as email, c.first_name, c.last_name, c.company_name, c.phone, c.address, c.is_active,
      c.may_submit, c.may_edit, true as email_verified, c.version, c.created_at, c.last_login_at,
      (select count(*)::int from job j join resource r on r.id = j.id
        where j.customer_id = c.id and r.deleted_at is null) as jobs_count
    from customer c join account a on a.id = c.account_id where c.id = $1 and c.account_id = $2`,
}

/** What the shop knows of whoever asks. */
export async function getProfile({ pool, customer, person }: CustomerContext): Promise<Profile> {
  const { rows } = await pool.query<Profile>({ ...FIND, values: [customer.id, person.id] })
  const [profile] = rows
  if (!profile) throw new AppError('forbidden')
  return profile
}
