import { shareExpiries, type TemplateShare } from '@latchkey/contract'
import { useState } from 'react'
import { oneOf } from '../../../lib/list-filters.ts'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { words } from './words.ts'

type Expiry = Pick<TemplateShare, 'expires_in' | 'expires_in_days'>

interface ExpiryFieldProps {
  share: Expiry
  onChange: (expiry: Expiry) => void
  error: string | undefined
}

const choices = [...shareExpiries, 'days'] as const
const options = choices.map((value) => ({ value, label: words.expiries[value] }))
const firstDays = 14

export function ExpiryField({ share, onChange, error }: ExpiryFieldProps) {
  const [choice, setChoice] = useState(share.expires_in_days ? 'days' : (share.expires_in ?? ''))
  const choose = (value: string) => {
    const next = oneOf(choices, value)
    setChoice(next)
    if (next === 'days') onChange({ expires_in: undefined, expires_in_days: firstDays })
    else onChange({ expires_in: next || undefined, expires_in_days: undefined })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={words.expiry} error={choice === 'days' ? undefined : error}>
        <Select
          placeholder={words.open}
          options={options}
          value={choice}
          onChange={(event) => choose(event.target.value)}
        />
      </Field>
      {choice === 'days' && (
        <Field label={words.days} error={error}>
          <TextInput
            type="number"
            inputMode="numeric"
            min={1}
            // An emptied field is no wish for none: it is told when the form is sent.
            value={share.expires_in_days || ''}
            onChange={(event) => onChange({ expires_in_days: Number(event.target.value) })}
          />
        </Field>
      )}
    </div>
  )
}
