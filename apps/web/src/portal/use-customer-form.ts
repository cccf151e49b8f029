import { getCustomerForm } from '@latchkey/contract'
import { useQueryOf } from '../lib/use-query-of.ts'

/** The shop whose portal this is, what its form asks, and what this customer may do. */
export const useCustomerForm = () => useQueryOf(getCustomerForm)
