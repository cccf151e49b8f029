import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { controlStyle } from '../ui/control-style.ts'
import { DateInput } from '../ui/date-input.tsx'
import { Field } from '../ui/field.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { readAnswer } from './answer-body.ts'
import { answerWords } from './answer-words.ts'
import { AskerFields } from './asker-fields.tsx'
import { FileField } from './file-field.tsx'
import { ProblemLine } from './notice-line.tsx'
import { PriceField } from './price-field.tsx'
import { useSending } from './use-sending.ts'
import { words } from './words.ts'

const decisions = [
  { value: 'accept', label: answerWords.accept },
  { value: 'decline', label: answerWords.decline },
]

/** A contractor's offer, or a no with its reason. */
export function AnswerForm({ api, onSent }: { api: string; onSent: () => void }) {
  const [decision, setDecision] = useState('accept')
  const { onSubmit, refusal, percent, isBusy } = useSending({
    address: `${api}/responses`,
    read: readAnswer,
    done: onSent,
  })
  const fields = refusal?.fields
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <RadioCards
        legend={answerWords.decision}
        name="decision"
        options={decisions}
        columns={2}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      {decision === 'accept' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <PriceField error={fields?.['price.amount'] ?? fields?.['price.currency'] ?? fields?.price} />
          <Field label={answerWords.earliest} error={fields?.earliest_date} optional>
            <DateInput name="earliest_date" />
          </Field>
        </div>
      ) : (
        <Field label={answerWords.reason} error={fields?.reason} optional>
          <Textarea name="reason" rows={2} maxLength={2000} />
        </Field>
      )}
      <Field label={words.form.message} error={fields?.message} optional>
        <Textarea name="message" rows={3} maxLength={10_000} />
      </Field>
      <FileField className={controlStyle('py-2')} error={fields?.file} />
      <AskerFields fields={fields} />
      <ProblemLine>{refusal?.sentence}</ProblemLine>
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" size="large" busy={isBusy} className="max-sm:flex-1">
          {answerWords.send}
        </Button>
        {percent !== null && percent > 0 && (
          <span role="status" className="text-table text-quiet tabular-nums">
            {words.form.sending(percent)}
          </span>
        )}
      </div>
    </form>
  )
}
