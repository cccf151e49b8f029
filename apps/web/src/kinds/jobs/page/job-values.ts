import { type BodyOf, type IntakeField, intakeFields, type updateJob } from '@latchkey/contract'
import type { Versioned } from '../../../lib/use-versioned-form.ts'
import { typeWords, words } from '../words.ts'
import type { JobPageData } from './use-job-change.ts'

/** What the form of a job's details holds. */
export type JobValues = Omit<BodyOf<typeof updateJob>, 'change_reason'>

export function versionedJob(job: JobPageData): Versioned<JobValues> {
  const values = Object.fromEntries(intakeFields.map((field) => [field, job[field]])) as Pick<JobPageData, IntakeField>
  return { version: job.version, values: { ...values, customer_id: job.customer?.id ?? null } }
}

const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const named = (names: Record<string, string>, value: unknown) =>
  new Map(Object.entries(names)).get(String(value)) ?? String(value)

/** A field's value as it is read; empty where there is none. */
export function jobValueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (field === 'job_type') return typeWords(String(value))
  if (field === 'priority') return named(words.priorities, value)
  if (field === 'status') return named(words.statuses, value)
  if (field === 'delivery_method') return named(words.deliveries, value)
  if (field === 'requested_date' && isDay(value)) return days.format(new Date(value))
  return typeof value === 'number' ? value.toLocaleString() : String(value)
}

/** What a field of a job is called, in its history too. */
export function jobFieldWords(field: string): string {
  if (field === 'status') return words.status
  if (field === 'customer_id') return words.customer
  return named(words.fields, field)
}
