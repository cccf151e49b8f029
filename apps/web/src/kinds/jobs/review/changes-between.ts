import { type IntakeField, intakeFields } from '@latchkey/contract'
import type { JobPageData } from '../page/use-job-change.ts'

export interface Difference {
  field: IntakeField
  before: unknown
  after: unknown
  reason: string | null
}

/** What of a job is another now than it was. */
export const changesBetween = (
  before: Pick<JobPageData, IntakeField>,
  after: Pick<JobPageData, IntakeField>,
): Difference[] =>
  intakeFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field], reason: null }))
