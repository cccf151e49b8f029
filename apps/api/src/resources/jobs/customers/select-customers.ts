/** As many as the caller finds in the list of jobs when they look for this customer's. */
const JOBS_COUNT = `(select count(*)::int from job q join resource r on r.id = q.id
  where q.customer_id = c.id and r.deleted_at is null and (r.visibility <> 'private' or r.owner_id = me.id))`

export const COLUMNS = `c.id, c.email::text as email, c.first_name, c.last_name, c.company_name, c.phone, c.address, c.is_active,
  c.may_submit, c.may_edit, c.requires_approval, c.account_id is not null as email_verified, ${JOBS_COUNT} as jobs_count,
  c.invited_at, c.version, c.created_at, c.last_login_at`

/** Those of the active workspace ($1), for the caller ($2). */
export const FROM = 'from customer c cross join (select $2::uuid as id) me where c.workspace_id = $1'
