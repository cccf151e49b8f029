import { type FieldError, type IntakeField, intakeFields, type Workspace } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Tx } from '../../platform/transact.ts'
import type { JobState } from './select-jobs.ts'

export type IntakeForm = { rules: Workspace['form_fields']; jobTypes: readonly string[] }

/** What this shop asks for. */
export async function findIntakeForm({ db }: Tx, workspaceId: string): Promise<IntakeForm> {
  const { formFields, jobTypes } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { formFields: true, jobTypes: true },
  })
  return { rules: formFields as IntakeForm['rules'], jobTypes }
}

type Wanted = { [F in IntakeField]?: JobState[F] | undefined }

/**
 * What the shop's form makes of it: a field that it requires is filled in, one that it hides is not named, and a type of job
 * is one of its own. `before`: the job that is changed, whose type may be one that the shop no longer has.
 */
export function requireFitting({ rules, jobTypes }: IntakeForm, wanted: Wanted, before: JobState | null) {
  const errors = intakeFields.flatMap((field): FieldError[] => {
    const value = wanted[field]
    if (rules[field] === 'hidden' && value !== undefined) return [{ path: field, message: 'Not asked for here' }]
    const isAsked = before === null || value !== undefined
    return rules[field] === 'required' && isAsked && isBlank(value)
      ? [{ path: field, message: 'Must be filled in' }]
      : []
  })
  const { job_type } = wanted
  if (job_type && job_type !== before?.job_type && !jobTypes.includes(job_type)) {
    errors.push({ path: 'job_type', message: `Must be one of: ${jobTypes.join(', ')}` })
  }
  if (errors.length > 0) throw new AppError('validation_failed', { errors })
}

const isBlank = (value: unknown) => value === undefined || value === null || String(value).trim() === ''
