import { getWorkspace, type IntakeField, intakeFields, type Workspace } from '@latchkey/contract'
import { useQueryOf } from '../../../lib/use-query-of.ts'

/** What this shop asks about a job. Its own people may leave out what is only asked of customers. */
export interface AskedFields {
  fields: readonly IntakeField[]
  isRequired: (field: IntakeField) => boolean
  jobTypes: readonly string[]
}

export const askedFieldsOf = ({
  form_fields,
  job_types,
}: Pick<Workspace, 'form_fields' | 'job_types'>): AskedFields => ({
  fields: intakeFields.filter((field) => form_fields[field] !== 'hidden'),
  isRequired: (field) => field === 'title' || form_fields[field] === 'required',
  jobTypes: job_types,
})

/** Undefined until the shop's settings are there. */
export function useAskedFields(): AskedFields | undefined {
  const { data } = useQueryOf(getWorkspace)
  return data && askedFieldsOf(data)
}
