import type { Field as Definition } from '@latchkey/contract'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { type CallError, isProblem, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { Button } from '../../../ui/button.tsx'
import { ConflictProblem } from '../../../ui/conflict-problem.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import type { RecordActions } from '../grid/use-record-actions.ts'
import type { ShownRecord } from '../grid/use-records.ts'
import { draftOf, problemOf, readDraft, rememberCurrency } from '../values/drafts.ts'
import { ValueInput } from '../values/value-input.tsx'
import { words } from '../words.ts'

interface FieldFormProps {
  field: Definition
  record: ShownRecord
  change: RecordActions['change']
  load: RecordActions['load']
  onClose: () => void
}

/** In the place of the value, with room to say why. Escape leaves it as it was. */
export function FieldForm({ field, record, change, load, onClose }: FieldFormProps) {
  const [draft, setDraft] = useState(() => draftOf(field, record.data[field.key]))
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<CallError | null>(null)
  const [busy, setBusy] = useState(false)
  // A change rests on the version that was looked at: what others did since is noticed and not overwritten.
  const [base, setBase] = useState(record)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const value = readDraft(field, draft)
    const found = problemOf(field, value)
    setWrong(found)
    setProblem(null)
    if (found || busy) return
    setBusy(true)
    try {
      await change(base, { [field.key]: value }, reason.trim())
      rememberCurrency(value)
      toast(words.grid.saved)
      onClose()
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      const message = isProblem(error, 'validation_failed') ? error.errors[0]?.message : undefined
      if (message) setWrong(message)
      else setProblem(error)
    }
  }
  const loadPresent = async () => {
    setBase(await load(record.id))
    setProblem(null)
  }
  const press = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()
  return (
    <form
      noValidate
      onSubmit={submit}
      onKeyDown={press}
      ref={focusFirst}
      className="flex max-w-160 flex-col gap-3 py-2"
    >
      <ValueInput field={field} draft={draft} onChange={setDraft} error={wrong} labels={record.labels} />
      <Field label={words.record.reason} hint={words.record.reasonHint} optional>
        <TextInput
          autoComplete="off"
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ConflictProblem problem={problem} onLoad={loadPresent} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {words.save}
        </Button>
        <Button onClick={onClose} disabled={busy}>
          {words.discard}
        </Button>
      </div>
    </form>
  )
}

const focusFirst = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus()
