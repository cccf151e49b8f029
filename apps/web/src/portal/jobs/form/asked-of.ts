import type { getCustomerForm, ReplyOf } from '@latchkey/contract'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'

/** What the shop asks of its customers, in its order. */
export const askedOf = ({
  fields,
  job_types,
}: Pick<ReplyOf<typeof getCustomerForm>, 'fields' | 'job_types'>): AskedFields => ({
  fields: fields.filter(({ rule }) => rule !== 'hidden').map(({ field }) => field),
  isRequired: (field) => fields.some((one) => one.field === field && one.rule === 'required'),
  jobTypes: job_types,
})
