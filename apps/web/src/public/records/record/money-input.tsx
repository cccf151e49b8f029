import type { PublicField } from '@latchkey/contract'
import { Field } from '../../../ui/field.tsx'
import { isMoney } from '../../../ui/record-values/value-text.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { partWords } from '../part-words.ts'
import { amountName, currencyName } from './changes.ts'

type Props = {
  field: PublicField
  value: unknown
  hint: string | undefined
  problem: string | undefined
  currency: string
}

/** An amount, and in what. */
export function MoneyInput({ field: { key, label, required }, value, hint, problem, currency }: Props) {
  const money = isMoney(value) ? value : null
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-start gap-2">
      <Field label={label} hint={hint} error={problem} optional={!required} required={required === true}>
        <TextInput
          name={amountName(key)}
          inputMode="decimal"
          defaultValue={money ? String(money.amount) : ''}
          className="tabular-nums"
        />
      </Field>
      <Field label={partWords.filter.currency}>
        <TextInput
          name={currencyName(key)}
          aria-label={partWords.edit.currency(label)}
          maxLength={3}
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={money?.currency ?? currency}
          className="uppercase"
        />
      </Field>
    </div>
  )
}
