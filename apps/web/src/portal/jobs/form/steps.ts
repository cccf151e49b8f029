import type { IntakeField } from '@latchkey/contract'
import type { AskedFields } from '../../../kinds/jobs/fields/use-asked-fields.ts'

export const steps = ['what', 'details', 'files', 'delivery', 'review'] as const
export type Step = (typeof steps)[number]

const groups: Record<Step, readonly IntakeField[]> = {
  what: ['title', 'job_type', 'description'],
  details: ['quantity', 'material', 'dimensions', 'priority', 'requested_date'],
  files: [],
  delivery: ['delivery_method', 'site_address', 'po_number', 'contact_name', 'contact_phone', 'special_instructions'],
  review: [],
}

export const isStep = (text: string | null | undefined): text is Step => steps.some((step) => step === text)

/** Where a field is asked for. */
export const stepOf = (field: IntakeField): Step => steps.find((step) => groups[step].includes(field)) ?? 'what'

type Texts = Readonly<Record<IntakeField, string>>
type Delivery = Pick<Texts, 'site_address' | 'delivery_method'>

/**
 * An address matters only where something is brought or done there; unless the shop always wants one, or one was
 * written down: nothing is sent that is not seen.
 */
export function isAskedNow(field: IntakeField, { fields, isRequired }: AskedFields, texts: Delivery): boolean {
  if (!fields.includes(field)) return false
  if (field !== 'site_address' || isRequired(field) || texts.site_address !== '') return true
  return !fields.includes('delivery_method') || ['delivery', 'on_site'].includes(texts.delivery_method)
}

/** What a step asks just now. */
export const fieldsOf = (step: Step, asked: AskedFields, texts: Texts): IntakeField[] =>
  groups[step].filter((field) => isAskedNow(field, asked, texts))

/** Without a group of which the shop asks nothing. */
export const stepsAsked = ({ fields }: AskedFields): Step[] =>
  steps.filter((step) => groups[step].length === 0 || groups[step].some((field) => fields.includes(field)))
