import type { Field } from '@latchkey/contract'
import * as Radix from 'radix-ui/popover'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { isProblem, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { problemWords } from '../../../lib/problem-words.ts'
import { Button } from '../../../ui/button.tsx'
import {
  type Draft,
  draftOf,
  isSame,
  problemOf,
  readDraft,
  rememberCurrency,
} from '../../../ui/record-values/drafts.ts'
import { fieldText } from '../../../ui/record-values/field-text.ts'
import { ValueInput } from '../values/value-input.tsx'
import { words } from '../words.ts'
import type { RecordActions } from './use-record-actions.ts'
import type { ShownRecord } from './use-records.ts'

interface CellEditorProps {
  field: Field
  record: ShownRecord
  cell: HTMLElement
  /** What was typed on the cell: it takes the place of what stood there. */
  typed: string | null
  change: RecordActions['change']
  /** Where to go from here; null: stay. */
  onDone: (way: 'down' | 'right' | null) => void
  /** The focus has gone elsewhere by itself. */
  onLeft: () => void
}

const firstField = ':is(input, textarea, select)'

/** Over its cell: what is typed is checked as the API checks it, and saved by Enter or by going elsewhere. */
export function CellEditor({ field, record, cell, typed, change, onDone, onLeft }: CellEditorProps) {
  const [draft, setDraft] = useState(() => beginWith(field, record.data[field.key], typed))
  const [error, setError] = useState<string>()
  const [begun] = useState(record)
  const [isConflict, setConflict] = useState(false)
  const [busy, setBusy] = useState(false)
  const content = useRef<HTMLFormElement>(null)

  const save = async (then: () => void) => {
    const value = readDraft(field, draft)
    if (isSame(value, record.data[field.key]) || isSame(value, begun.data[field.key])) return then()
    const wrong = problemOf(field, value)
    setError(wrong)
    setConflict(false)
    if (wrong || busy) return
    setBusy(true)
    try {
      await change(record, { [field.key]: value })
      rememberCurrency(value)
      then()
    } catch (problem) {
      if (isProblem(problem, 'version_conflict')) setConflict(true)
      else setError(refusal(problem))
      setBusy(false)
    }
  }
  // What stands now came meanwhile, or was loaded.
  const isTheirs = !isSame(record.data[field.key], begun.data[field.key])
  const now = fieldText(field, record.data[field.key], record.labels)
  const said = error ?? (isConflict || isTheirs ? words.conflict(now) : undefined)
  // Whoever only goes elsewhere may not have read it yet.
  const leave = () => (isTheirs && !isConflict ? setConflict(true) : void save(onLeft))
  const press = (event: KeyboardEvent) => {
    const { target, key, shiftKey } = event
    const isLine = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    if (key === 'Enter' && isLine && !shiftKey) void save(() => onDone('down'))
    else if (key === 'Tab' && !shiftKey && isOne(content.current)) void save(() => onDone('right'))
    else return
    event.preventDefault()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(() => onDone('down'))
  }
  return (
    <Radix.Root open>
      <Radix.Anchor virtualRef={{ current: cell }} />
      <Radix.Portal container={cell.closest('main')}>
        <Radix.Content
          align="start"
          sideOffset={-cell.offsetHeight - 1}
          collisionPadding={8}
          aria-label={words.grid.editing(field.label)}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            begin(content.current, typed)
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={() => onDone(null)}
          onInteractOutside={leave}
          className="z-40 rounded-control border border-line bg-surface p-1.5 shadow-float"
          style={{ width: Math.max(cell.offsetWidth + 14, 280) }}
        >
          <form ref={content} noValidate onSubmit={submit} onKeyDown={press} className="flex flex-col gap-2">
            <ValueInput field={field} draft={draft} onChange={setDraft} error={said} labels={record.labels} hideLabel />
            <span className="flex items-center justify-between gap-2 pl-1.5">
              <span className="text-small text-quiet">{words.grid.editHint}</span>
              <Button type="submit" size="small" busy={busy}>
                {words.save}
              </Button>
            </span>
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function beginWith(field: Field, value: unknown, typed: string | null): Draft {
  const draft = draftOf(field, value)
  if (typed === null) return draft
  if (typeof draft === 'object' && 'amount' in draft) return { ...draft, amount: typed }
  return typeof draft === 'string' ? typed : draft
}

/** All of it is selected, so that typing replaces it; what was typed already goes on. */
function begin(form: HTMLElement | null, typed: string | null) {
  const field = form?.querySelector<HTMLElement>(firstField)
  field?.focus()
  const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
  if (!isText) return
  if (typed === null) field.select()
  else field.setSelectionRange(typed.length, typed.length)
}

const isOne = (form: HTMLElement | null) => form?.querySelectorAll(firstField).length === 1

function refusal(problem: unknown): string {
  if (!(problem instanceof ProblemError || problem instanceof OfflineError)) throw problem
  return (isProblem(problem, 'validation_failed') ? problem.errors[0]?.message : undefined) ?? problemWords(problem)
}
