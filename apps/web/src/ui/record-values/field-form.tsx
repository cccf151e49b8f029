import type { Field as Definition } from '@latchkey/contract'
import { type ComponentType, type FormEvent, type KeyboardEvent, useState } from 'react'
import { type CallError, isProblem, OfflineError, ProblemError } from '../../lib/call-error.ts'
import { Button } from '../button.tsx'
import { ConflictProblem } from '../conflict-problem.tsx'
import { Field } from '../field.tsx'
import { TextInput } from '../text-input.tsx'
import { toast } from '../toast-queue.ts'
import { draftOf, isSame, problemOf, readDraft, rememberCurrency } from './drafts.ts'
import type { Labels } from './field-text.ts'
import type { ValueInputProps } from './plain-value-input.tsx'
import { words } from './words.ts'

/** What of a record a change rests on. */
export interface Versioned {
  id: string
  data: Record<string, unknown>
  version: number
}

export interface FieldChange<R extends Versioned> {
  field: Definition
  /** As it stands now. */
  record: R
  /** null for people from outside. */
  labels: Labels | null
  Input: ComponentType<ValueInputProps>
  change: (base: R, data: Record<string, unknown>, reason: string) => Promise<unknown>
  load: (id: string) => Promise<R>
}

/** In the place of the value, with room to say why. Escape leaves it as it was. */
export function FieldForm<R extends Versioned>({ onClose, ...props }: FieldChange<R> & { onClose: () => void }) {
  const { field, record, labels, Input, change, load } = props
  const { key } = field
  const [draft, setDraft] = useState(() => draftOf(field, record.data[key]))
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<CallError | null>(null)
  const [busy, setBusy] = useState(false)
  const [seen, setSeen] = useState(record)
  // A change rests on the value that was looked at: what others made of it since is noticed and not overwritten.
  const base = isSame(seen.data[key], record.data[key]) && record.version > seen.version ? record : seen

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const value = readDraft(field, draft)
    const found = problemOf(field, value)
    setWrong(found)
    setProblem(null)
    if (found || busy) return
    setBusy(true)
    try {
      await change(base, { [key]: value }, reason.trim())
      rememberCurrency(value)
      toast(words.saved)
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
    setSeen(await load(record.id))
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
      <Input field={field} draft={draft} onChange={setDraft} error={wrong} labels={labels ?? {}} />
      <Field label={words.reason} hint={words.reasonHint} optional>
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
