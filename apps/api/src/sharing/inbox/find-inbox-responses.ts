import type { Inbox } from '@latchkey/contract'
import type { Context } from '../../platform/context.ts'
import { brandOf } from '../public/present-public-share.ts'
import { IS_ACTIVE } from '../shares/select-shares.ts'
import { BRAND, type BrandRow, MOST } from './select-brand.ts'

type Answer = Inbox['responses'][number]

/** What a link led to is named while that link opens: otherwise its title is the shop's own again. */
export const FIND = {
  name: 'inbox-responses',
  text: `select case when ${IS_ACTIVE} then r.title end as title, c.decision, c.status,
      c.price_amount::float8 as amount, c.price_currency as currency, c.earliest_date::text as earliest_date, c.message, c.created_at, ${BRAND.columns}
    from contractor_response c join share s on s.id = c.share_id
    join resource r on r.id = c.resource_id and r.deleted_at is null ${BRAND.joins}
    where c.email = $1::citext order by c.created_at desc, c.id desc limit ${MOST}`,
}

type Row = BrandRow &
  Pick<Answer, 'title' | 'decision' | 'status' | 'earliest_date' | 'message' | 'created_at'> & {
    amount: number | null
    currency: string | null
  }

export async function findInboxResponses({ pool }: Context, email: string): Promise<Inbox['responses']> {
  const { rows } = await pool.query<Row>({ ...FIND, values: [email] })
  return rows.map((row) => {
    const { title, decision, status, amount, currency, earliest_date, message, created_at } = row
    const price = amount === null || currency === null ? null : { amount, currency }
    return { title, decision, status, price, earliest_date, message, created_at, brand: brandOf(row) }
  })
}
