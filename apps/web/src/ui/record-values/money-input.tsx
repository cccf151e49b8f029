import { useId } from 'react'
import { Field } from '../field.tsx'
import { TextInput } from '../text-input.tsx'
import type { MoneyDraft } from './drafts.ts'
import { words } from './words.ts'

interface MoneyInputProps {
  label: string
  error: string | undefined
  required: boolean
  hideLabel: boolean
  draft: MoneyDraft
  onChange: (draft: MoneyDraft) => void
}

const usual = ['GBP', 'EUR', 'USD', 'CHF', 'PLN', 'SEK', 'CZK', 'JPY']

/** An amount, and in what. */
export function MoneyInput({ draft, onChange, ...wrap }: MoneyInputProps) {
  const id = useId()
  return (
    <div className="flex items-end gap-2">
      <Field {...wrap} className="flex-1">
        <TextInput
          inputMode="decimal"
          autoComplete="off"
          className="text-end tabular-nums"
          value={draft.amount}
          onChange={(event) => onChange({ ...draft, amount: event.target.value })}
        />
      </Field>
      <TextInput
        aria-label={`${wrap.label}, ${words.currency.toLowerCase()}`}
        list={id}
        placeholder="GBP"
        maxLength={3}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className={`w-18! shrink-0 uppercase [&::-webkit-calendar-picker-indicator]:hidden! placeholder:normal-case ${wrap.error ? 'self-start' : ''} ${wrap.error && !wrap.hideLabel ? 'mt-6.5' : ''}`}
        value={draft.currency}
        onChange={(event) => onChange({ ...draft, currency: event.target.value })}
      />
      <datalist id={id}>
        {usual.map((currency) => (
          <option key={currency} value={currency} />
        ))}
      </datalist>
    </div>
  )
}
