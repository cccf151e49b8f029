import { useWatch } from 'react-hook-form'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { daysAtMost, type Until, untilOffers } from './expiry-offers.ts'
import type { LinkForm } from './link-form.ts'
import { words } from './words.ts'

interface UntilFieldsProps {
  form: LinkForm
  maxDays: number | null
  /** What a link that exists says of its end now. */
  present?: string | undefined
}

const { form: say } = words

const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** How long: a length, or the days or the day that are asked for beside it. */
export function UntilFields({ form, maxDays, present }: UntilFieldsProps) {
  const until = useWatch({ control: form.control, name: 'expires_in' })
  const offers: Until[] = present === undefined ? untilOffers(maxDays) : ['keep', ...untilOffers(maxDays)]
  const most = daysAtMost(maxDays)
  const today = new Date()
  const last = new Date(today.getTime() + most * 86_400_000)
  return (
    <>
      <Field
        label={say.until}
        hint={maxDays === null ? undefined : say.maxHint(maxDays)}
        error={form.errorOf('expires_in')}
      >
        <Select
          options={offers.map((value) => ({
            value,
            label: value === 'keep' && present ? say.keepUntil(present) : say.untils[value],
          }))}
          {...form.register('expires_in')}
        />
      </Field>
      {until === 'days' && (
        <Field label={say.days} error={form.errorOf('expires_in_days') && say.daysError(most)}>
          <TextInput inputMode="numeric" autoComplete="off" {...form.register('expires_in_days')} />
        </Field>
      )}
      {until === 'date' && (
        <Field label={say.date} error={form.errorOf('expires_at') && say.dateError}>
          <DateInput min={dayOf(today)} max={dayOf(last)} {...form.register('expires_at')} />
        </Field>
      )}
    </>
  )
}
