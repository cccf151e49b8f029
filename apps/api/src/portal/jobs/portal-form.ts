import type { HandlerInput, IntakeField, submitCustomerJob } from '@latchkey/contract'
import type { Tx } from '../../platform/transact.ts'
import { findIntakeForm, type IntakeForm, requireFitting } from '../../resources/jobs/intake-form.ts'
import type { JobState } from '../../resources/jobs/select-jobs.ts'
import type { Wanted } from '../../resources/jobs/write-changes.ts'

/** What a customer fills in: as the wire has it, null for what they emptied. */
export type Filled = Omit<HandlerInput<typeof submitCustomerJob>['body'], 'job_id'>

/** Without these a shop cannot do anything with a job; its own rules come before. */
const ALWAYS = { title: 'required', job_type: 'required', description: 'required' } as const

export const portalRules = (rules: IntakeForm['rules']): IntakeForm['rules'] => ({ ...ALWAYS, ...rules })

export async function findPortalForm(tx: Tx, workspaceId: string): Promise<IntakeForm> {
  const form = await findIntakeForm(tx, workspaceId)
  return { ...form, rules: portalRules(form.rules) }
}

/** Of a draft nothing has to be there yet; what is there fits. */
export function requireFittingDraft({ rules, jobTypes }: IntakeForm, filled: Filled, before: JobState) {
  const only = Object.entries(rules).filter(([, rule]) => rule === 'hidden')
  requireFitting({ rules: Object.fromEntries(only), jobTypes }, stored(filled), before)
}

/** Ready to be handed in. What the shop has hidden since is not asked about. */
export function requireComplete({ rules, jobTypes }: IntakeForm, state: JobState) {
  const asked = Object.entries(state).filter(([field]) => rules[field as IntakeField] !== 'hidden')
  requireFitting({ rules, jobTypes }, Object.fromEntries(asked), null)
}

/** As it is stored: what cannot be empty there is an empty text, or what it would be if nobody had said anything. */
export const stored = ({ title, job_type, priority, ...filled }: Filled): Omit<Wanted, 'customer_id'> => ({
  ...filled,
  title: title === null ? '' : title,
  job_type: job_type === null ? '' : job_type,
  priority: priority === null ? 'normal' : priority,
})

export const EMPTY: Omit<JobState, 'customer_id'> = {
  title: '',
  job_type: '',
  description: '',
  quantity: null,
  material: null,
  dimensions: null,
  priority: 'normal',
  requested_date: null,
  delivery_method: null,
  site_address: null,
  po_number: null,
  contact_name: null,
  contact_phone: null,
  special_instructions: null,
}
