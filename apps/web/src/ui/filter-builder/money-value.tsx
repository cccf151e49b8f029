import { Select } from '../select.tsx'
import { TextInput } from '../text-input.tsx'
import type { ValueProps } from './condition-value.tsx'
import { numberOrText, objectOf } from './value-of.ts'
import { words } from './words.ts'

const currencies = Intl.supportedValuesOf('currency')

/** An amount, in one currency or in whichever it is. */
export function MoneyValue({ value, onChange, label, wiring }: ValueProps) {
  const money = objectOf(value)
  const amount = String((money ? money.amount : value) ?? '')
  const currency = typeof money?.currency === 'string' ? money.currency : ''
  const write = (text: string, code: string) => {
    const number = numberOrText(text)
    onChange(code ? { amount: number, currency: code } : number)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,8.5rem)] gap-2">
      <TextInput
        aria-label={`${label}, ${words.amount}`}
        {...wiring}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={amount}
        onChange={(event) => write(event.target.value, currency)}
      />
      <Select
        aria-label={`${label}, ${words.currency}`}
        placeholder={words.anyCurrency}
        options={(currency && !currencies.includes(currency) ? [currency, ...currencies] : currencies).map((code) => ({
          value: code,
          label: code,
        }))}
        value={currency}
        onChange={(event) => write(amount, event.target.value)}
      />
    </div>
  )
}
