import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { ErrorCode } from '@latchkey/contract'
import { type FormEvent, useEffect, useState } from 'react'
import { type DefaultValues, type FieldValues, get, type Path, type PathValue, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import { type CallError, isProblem, OfflineError, ProblemError } from './call-error.ts'
import { keepDraft, takeDraft } from './drafts.ts'
import { onSessionEnd } from './session-end.ts'

interface ContractFormOptions<Values extends FieldValues> {
  defaultValues: DefaultValues<Values>
  send: (values: Values) => Promise<unknown>
  /** A refusal without a path that belongs to one field: `{ conflict: 'slug' }`. */
  place?: Partial<Record<ErrorCode, Path<Values>>>
  /** Names the form, so that what was typed comes back after signing in again. */
  draft?: string
}

/**
 * The one form: the endpoint's own schema in the browser, the server's refusals at the fields they name, the focus at
 * the first of them, and everything else in `problem`, for a FormProblem above the button.
 */
export function useContractForm<Values extends FieldValues>(
  schema: z.core.$ZodType<unknown, Values>,
  { defaultValues, send, place = {}, draft }: ContractFormOptions<Values>,
) {
  const form = useForm<Values>({
    defaultValues,
    resolver: standardSchemaResolver(schema, undefined, { raw: true }),
    // A field is judged when the form is sent, and from then on while it is mended.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
  const [problem, setProblem] = useState<CallError | null>(null)
  const { errors, isSubmitting, isDirty } = form.formState

  const attempt = async (values: Values) => {
    setProblem(null)
    try {
      await send(values)
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      if (!placeErrors(error)) setProblem(error)
    }
  }

  /** True where every refusal found its field. */
  function placeErrors(error: CallError): boolean {
    if (!isProblem(error)) return false
    const known = error.errors.filter(({ path }) => get(form.getValues(), path) !== undefined)
    const field = place[error.code]
    const found: { path: string; message: string }[] =
      known.length > 0 || !field ? known : [{ path: field, message: error.detail || error.title }]
    found.forEach(({ path, message }, index) => {
      form.setError(path as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 })
    })
    return found.length > 0 && found.length >= error.errors.length
  }

  useEffect(() => {
    if (!draft) return
    for (const [name, value] of Object.entries(takeDraft(draft) ?? {}))
      form.setValue(name as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true })
  }, [draft, form.setValue])

  useEffect(() => {
    if (!draft || !isDirty) return
    return onSessionEnd(() => keepDraft(draft, form.getValues()))
  }, [draft, isDirty, form.getValues])

  return {
    ...form,
    problem,
    setProblem,
    busy: isSubmitting,
    submit: (event?: FormEvent) => form.handleSubmit(attempt)(event),
    errorOf: (name: Path<Values>): string | undefined => {
      const { message }: { message?: unknown } = get(errors, name) ?? {}
      return typeof message === 'string' && message !== '' ? message : undefined
    },
  }
}
