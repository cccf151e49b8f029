import { deliveryMethods, type IntakeField, priorities } from '@latchkey/contract'
import type { ComponentProps, ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field } from '../../../ui/field.tsx'
import { optionsOf } from '../../../ui/options-of.ts'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { words as jobs, typeWords } from '../words.ts'
import { readTyped } from './intake-values.ts'
import type { AskedFields } from './use-asked-fields.ts'
import { words } from './words.ts'

/** Any form that has the fields of a job. */
export interface IntakeForm {
  register: (name: IntakeField, options: { setValueAs: (text: unknown) => unknown }) => UseFormRegisterReturn
  errorOf: (name: IntakeField) => string | undefined
}

interface IntakeInputProps {
  field: IntakeField
  form: IntakeForm
  asked: AskedFields
  /** The type that it has now; it may be one that the shop no longer has. */
  presentType?: string
  /** Without its help: where somebody asks who knows what it is. */
  isBrief?: boolean
  /** With an example beside the help: where somebody asks who never did before. */
  withExample?: boolean
  /** The empty choice, where nothing may be chosen yet; a type of job has none without it. */
  choose?: string
  className?: string
}

/** One field of a job, with its help; hidden ones are for the caller to leave out. */
export function IntakeInput({
  field,
  form,
  asked,
  presentType,
  isBrief = false,
  className,
  ...more
}: IntakeInputProps) {
  const types = presentType && !asked.jobTypes.includes(presentType) ? [presentType, ...asked.jobTypes] : asked.jobTypes
  const required = asked.isRequired(field)
  const help = more.withExample
    ? `${jobs.fieldHelp[field]} ${words.example(jobs.fieldExamples[field])}`
    : jobs.fieldHelp[field]
  return (
    <Field
      label={jobs.fields[field]}
      hint={!isBrief && help}
      error={form.errorOf(field)}
      required={required}
      optional={!required && !hasAlwaysOne.includes(field)}
      {...(className ? { className } : {})}
    >
      {inputs[field](form.register(field, { setValueAs: readTyped(field) }), types, more.choose)}
    </Field>
  )
}

/** One of a few is always chosen. */
const hasAlwaysOne: readonly IntakeField[] = ['job_type', 'priority']

type Input = (registered: UseFormRegisterReturn, types: readonly string[], choose?: string) => ReactNode

const line =
  (more: ComponentProps<typeof TextInput> = {}): Input =>
  (registered) => <TextInput autoComplete="off" {...more} {...registered} />
const text =
  (rows: number): Input =>
  (registered) => <Textarea rows={rows} {...registered} />

const inputs: Record<IntakeField, Input> = {
  title: line(),
  job_type: (registered, types, choose) => (
    <Select
      {...(choose === undefined ? {} : { placeholder: choose })}
      options={types.map((type) => ({ value: type, label: typeWords(type) }))}
      {...registered}
    />
  ),
  description: text(4),
  quantity: line({ inputMode: 'numeric' }),
  material: line(),
  dimensions: line(),
  priority: (registered) => <Select options={optionsOf(priorities, jobs.priorities)} {...registered} />,
  requested_date: (registered) => <DateInput {...registered} />,
  delivery_method: (registered, _types, choose = words.none) => (
    <Select placeholder={choose} options={optionsOf(deliveryMethods, jobs.deliveries)} {...registered} />
  ),
  site_address: text(2),
  po_number: line(),
  contact_name: line(),
  contact_phone: line({ type: 'tel' }),
  special_instructions: text(3),
}
