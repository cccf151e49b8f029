import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { answerWords } from './answer-words.ts'

const currencies = [
  'GBP',
  'EUR',
  'USD',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'ZAR',
  'INR',
  'JPY',
]
const byRegion: Record<string, string> = {
  GB: 'GBP',
  US: 'USD',
  CH: 'CHF',
  LI: 'CHF',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  ZA: 'ZAR',
  IN: 'INR',
  JP: 'JPY',
}

/** The reader's own currency stands first. */
function likelyCurrency() {
  const region = new Intl.Locale(navigator.language).maximize().region ?? ''
  return byRegion[region] ?? 'EUR'
}

export const PriceField = ({ error }: { error: string | undefined }) => (
  <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-end gap-2">
    <Field label={answerWords.price} error={error} optional>
      <TextInput name="amount" type="number" inputMode="decimal" min="0" max="999999999999" step="0.01" />
    </Field>
    <Field label={answerWords.currency} hideLabel>
      <Select
        name="currency"
        defaultValue={likelyCurrency()}
        options={currencies.map((value) => ({ value, label: value }))}
      />
    </Field>
  </div>
)
