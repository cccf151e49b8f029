import type { Customer } from '@latchkey/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { MemberContext } from '../../../platform/context.ts'
import { COLUMNS, FROM } from './select-customers.ts'

/** One of the shop's customers. */
export async function getCustomer({ pool, workspace, person }: MemberContext, id: string): Promise<Customer> {
  const { rows } = await pool.query<Customer>({
    name: 'customer-get',
    text: `select ${COLUMNS} ${FROM} and c.id = $3`,
    values: [workspace.id, person.id, id],
  })
  const [customer] = rows
  if (!customer) throw new AppError('not_found')
  return customer
}
