/** Up to where the customer, whose account is $2, has read what was said about the job `q`: they looked, or answered. */
const READ_TO = `greatest((select s.up_to from message_seen s where s.job_id = q.id and s.account_id = $2),
  (select o.id from job_message o where o.job_id = q.id and o.side = 'customer' order by o.id desc limit 1))`

/** How many messages of the shop came since. */
export const UNREAD = `(select count(*)::int from job_message n where n.job_id = q.id and n.side = 'shop'
  and n.id > coalesce(${READ_TO}, '00000000-0000-0000-0000-000000000000'))`
