import type { updateCustomer as endpoint, HandlerInput } from '@latchkey/contract'
import { changesBetween } from '../../../platform/changes-between.ts'
import type { Tx } from '../../../platform/transact.ts'
import { type CustomerRow, writeCustomer } from './write-customer.ts'

type Wanted = HandlerInput<typeof endpoint>['body']

/** Changes of a customer who is held what is named and really differs, and says from what to what. */
export async function changeCustomer(tx: Tx, before: CustomerRow, wanted: Wanted) {
  const changes = changesBetween<Record<string, unknown>>(asNamed(before), wanted)
  if (Object.keys(changes).length > 0) await writeCustomer(tx, before, rowOf(wanted))
  return changes
}

const asNamed = (row: CustomerRow) => ({
  first_name: row.firstName,
  last_name: row.lastName,
  company_name: row.companyName,
  phone: row.phone,
  address: row.address,
  is_active: row.isActive,
  may_submit: row.maySubmit,
  may_edit: row.mayEdit,
  requires_approval: row.requiresApproval,
})

const rowOf = (wanted: Wanted): Partial<CustomerRow> => {
  const named = {
    firstName: wanted.first_name,
    lastName: wanted.last_name,
    companyName: wanted.company_name,
    phone: wanted.phone,
    address: wanted.address,
    isActive: wanted.is_active,
    maySubmit: wanted.may_submit,
    mayEdit: wanted.may_edit,
    requiresApproval: wanted.requires_approval,
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as Partial<CustomerRow>
}
