import { createPipeline, type Field } from '@latchkey/contract'
import { type FormEvent, useState } from 'react'
import { type CallError, isProblem, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { type DraftField, fieldsOf, moved, newDraft } from './draft-fields.ts'

export interface PipelineDraft {
  name: string
  fields: DraftField[]
}

interface PipelineForm {
  begin: PipelineDraft
  send: (pipeline: { name: string; fields: Field[] }) => Promise<unknown>
}

type Errors = Record<string, string>

/** A table while it is written: checked by the contract before it is sent, refusals at the fields they name. */
export function usePipelineForm({ begin, send }: PipelineForm) {
  const [{ name, fields }, setDraft] = useState(begin)
  const [errors, setErrors] = useState<Errors>({})
  const [problem, setProblem] = useState<CallError | null>(null)
  const [busy, setBusy] = useState(false)

  const setFields = (next: (fields: DraftField[]) => DraftField[]) => {
    setDraft((draft) => ({ ...draft, fields: next(draft.fields) }))
    // Errors are kept by place, and places may have changed.
    setErrors({})
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wish = { name, fields: fieldsOf(fields) }
    const read = createPipeline.body.safeParse(wish)
    setProblem(null)
    if (!read.success) {
      setErrors(byPath(read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))))
      return
    }
    setErrors({})
    setBusy(true)
    try {
      await send(read.data)
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      if (isProblem(error, 'validation_failed') && error.errors.length > 0) setErrors(byPath(error.errors))
      else setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return {
    name,
    fields,
    problem,
    busy,
    submit,
    errorOf: (path: string) => errors[path],
    /** What belongs to no place that is shown. */
    errorOfAll: errors.fields,
    setName: (next: string) => setDraft((draft) => ({ ...draft, name: next })),
    add: () => setFields((list) => [...list, newDraft()]),
    put: (field: DraftField) => setFields((list) => [...list, field]),
    change: (id: string, patch: Partial<DraftField>) =>
      setFields((list) => list.map((field) => (field.id === id ? { ...field, ...patch } : field))),
    move: (from: number, to: number) => setFields((list) => moved(list, from, to)),
    drop: (id: string) => setFields((list) => list.filter((field) => field.id !== id)),
    reset: (draft: PipelineDraft) => {
      setDraft(draft)
      setErrors({})
      setProblem(null)
    },
  }
}

export type PipelineFormState = ReturnType<typeof usePipelineForm>

/** `fields.2.options.0` is told at `fields.2.options`. The first of each place is enough. */
function byPath(list: readonly { path: string; message: string }[]): Errors {
  const errors: Errors = {}
  for (const { path, message } of list) errors[path.split('.').slice(0, 3).join('.')] ??= message
  return errors
}
