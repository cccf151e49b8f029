import { type CustomerJob, type CustomerStep, type IntakeField, intakeFields, type JobStatus } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ActiveCustomer } from '../../platform/context.ts'

type Rights = Pick<ActiveCustomer, 'maySubmit' | 'mayEdit'>

const CHANGE: CustomerStep[] = ['edit', 'add_file']

/** What a customer may do with a job of theirs, by where it stands. */
const STEPS: Record<JobStatus, readonly CustomerStep[]> = {
  draft: ['edit', 'submit', 'delete', 'add_file'],
  submitted: [...CHANGE, 'cancel', 'write'],
  returned: [...CHANGE, 'submit', 'cancel', 'write'],
  rejected: ['write'],
  approved: [...CHANGE, 'cancel', 'write'],
  in_progress: [...CHANGE, 'cancel', 'write'],
  on_hold: [...CHANGE, 'cancel', 'write'],
  completed: ['write', 'rate'],
  cancelled: ['write'],
}

/** What lies with the customer they can put right, whatever else they may: their draft, and what the shop gave back. */
export const WITH_CUSTOMER: readonly JobStatus[] = ['draft', 'returned']

export function stepsOf(status: JobStatus, { maySubmit, mayEdit }: Rights): CustomerStep[] {
  const barred: CustomerStep[] = []
  if (!maySubmit) barred.push('submit')
  if (!mayEdit && !WITH_CUSTOMER.includes(status)) barred.push(...CHANGE)
  return STEPS[status].filter((step) => !barred.includes(step))
}

/** Whose turn it is. */
export function turnOf(status: JobStatus): CustomerJob['turn'] {
  if (WITH_CUSTOMER.includes(status)) return 'customer'
  return isOpen(status) ? 'shop' : null
}

const isOpen = (status: JobStatus) => STEPS[status].includes('edit')

/** Once the shop has approved it, those that it locks; once it is over, all. */
export function lockedFieldsOf(status: JobStatus, lockedFields: readonly string[]): IntakeField[] {
  if (!isOpen(status)) return [...intakeFields]
  if (status === 'submitted' || WITH_CUSTOMER.includes(status)) return []
  return intakeFields.filter((field) => lockedFields.includes(field))
}

const BARRED: Partial<Record<CustomerStep, string>> = {
  submit: 'The shop does not take jobs from you here. Talk to them',
  edit: 'The shop does not let you change jobs here. Talk to them',
  add_file: 'The shop does not let you change jobs here. Talk to them',
}

/** 409 where it stands as it does; 403 where the shop does not let them. */
export function requireStep(step: CustomerStep, status: JobStatus, rights: Rights) {
  if (!STEPS[status].includes(step)) {
    const detail = `${SPOKEN[step]} ${status.replaceAll('_', ' ')}`
    throw new AppError(step === 'submit' ? 'invalid_transition' : 'conflict', { detail })
  }
  const detail = BARRED[step]
  if (!stepsOf(status, rights).includes(step)) throw new AppError('forbidden', detail ? { detail } : {})
}

const SPOKEN: Record<CustomerStep, string> = {
  edit: 'A job cannot be changed any more once it is',
  submit: 'A job cannot be handed in when it is',
  delete: 'Only a draft can be thrown away: this one is',
  cancel: 'A job cannot be cancelled when it is',
  add_file: 'The files of a job cannot be changed any more once it is',
  write: 'Nobody reads along while a job is a',
  rate: 'A job can be rated once it is completed: this one is',
}
