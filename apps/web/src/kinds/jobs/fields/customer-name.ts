import type { Customer } from '@latchkey/contract'

type Named = Pick<Customer, 'first_name' | 'last_name' | 'company_name'>

/** As a job has its customer, out of the list of customers. */
export const customerOf = ({ id, first_name, last_name, company_name }: Named & { id: string }) => ({
  id,
  name: `${first_name} ${last_name}`,
  company_name,
})

/** "Ann Archer, Mill & Co." */
export const customerWords = ({ name, company_name }: { name: string; company_name: string | null }) =>
  company_name ? `${name}, ${company_name}` : name
