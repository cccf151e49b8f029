import { type Field, recordData } from '@latchkey/contract'
import { type FormEvent, useState } from 'react'
import { type CallError, isProblem, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { type Draft, draftOf, problemOf, readDraft, rememberCurrency } from '../../../ui/record-values/drafts.ts'

type Drafts = Record<string, Draft>
type Errors = Record<string, string>

const blank = (fields: readonly Field[]): Drafts =>
  Object.fromEntries(fields.map((field) => [field.key, draftOf(field, undefined)]))

/** A new record while it is written: checked by what the table's fields want, refusals at the fields they name. */
export function useRecordForm(fields: readonly Field[], send: (data: Record<string, unknown>) => Promise<unknown>) {
  const [drafts, setDrafts] = useState(() => blank(fields))
  const [errors, setErrors] = useState<Errors>({})
  const [problem, setProblem] = useState<CallError | null>(null)
  const [busy, setBusy] = useState(false)
  // A field that came meanwhile has no draft yet.
  const draftIn = (field: Field) => drafts[field.key] ?? draftOf(field, undefined)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const data = Object.fromEntries(fields.map((field) => [field.key, readDraft(field, draftIn(field))]))
    const wrong = wrongIn(fields, data)
    setErrors(wrong)
    setProblem(null)
    if (Object.keys(wrong).length > 0 || busy) return
    setBusy(true)
    try {
      await send(data)
      for (const value of Object.values(data)) rememberCurrency(value)
      setDrafts(blank(fields))
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      const refused = isProblem(error) ? refusedIn(fields, error.errors) : {}
      setErrors(refused)
      if (Object.keys(refused).length === 0) setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    submit,
    busy,
    problem,
    draftIn,
    errorOf: ({ key }: Field) => errors[key],
    change: ({ key }: Field, draft: Draft) => {
      setDrafts((before) => ({ ...before, [key]: draft }))
      setErrors(({ [key]: _, ...others }) => others)
    },
  }
}

function wrongIn(fields: readonly Field[], data: Record<string, unknown>): Errors {
  if (recordData(fields, { whole: true }).safeParse(data).success) return {}
  return Object.fromEntries(
    fields.flatMap((field) => {
      const message = problemOf(field, data[field.key])
      return message ? [[field.key, message]] : []
    }),
  )
}

/** `data.cost.amount` is told at the field `cost`. */
function refusedIn(fields: readonly Field[], errors: readonly { path: string; message: string }[]): Errors {
  const known = new Set(fields.map(({ key }) => key))
  const refused: Errors = {}
  for (const { path, message } of errors) {
    const [, key = ''] = path.split('.')
    if (known.has(key)) refused[key] ??= message
  }
  return refused
}
