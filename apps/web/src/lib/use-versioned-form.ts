import { useEffect, useEffectEvent, useState } from 'react'
import type { DefaultValues, FieldValues, Path, PathValue } from 'react-hook-form'
import type * as z from 'zod/mini'
import { changesOf } from './changes-of.ts'
import { keepDraft, takeDraft } from './drafts.ts'
import { useContractForm } from './use-contract-form.ts'

export interface Versioned<Values> {
  version: number
  values: Values
}

interface VersionedFormOptions<Values extends FieldValues> {
  present: Versioned<Values>
  /** Sends only what was changed, resting on the version that was read. */
  save: (changes: Partial<Values>, ifMatch: number) => Promise<Versioned<Values>>
  /** Reads what stands now, after somebody else was first. */
  load: () => Promise<Versioned<Values>>
  place?: Parameters<typeof useContractForm<Values>>[1]['place']
  /** Under this name, changes that are not saved wait for the reader to come back to the page. */
  draft?: string
}

/**
 * A form over something that carries a version. It follows what stands on the server as long as nothing is typed; from
 * then on it holds on to the version that was read, so that a change made elsewhere is noticed and not overwritten.
 */
export function useVersionedForm<Values extends FieldValues>(
  schema: z.core.$ZodType<unknown, Values>,
  { present, save, load, place, draft }: VersionedFormOptions<Values>,
) {
  const [base, setBase] = useState(present)
  const [isLoading, setIsLoading] = useState(false)
  const form = useContractForm<Values>(schema, {
    defaultValues: present.values as DefaultValues<Values>,
    ...(place ? { place } : {}),
    send: async (values) => rest(await save(changesOf(base.values, values), base.version)),
  })
  const { getValues, reset, setValue, setProblem } = form

  function rest(next: Versioned<Values>, typed: Partial<Values> = {}) {
    setBase(next)
    reset(next.values)
    apply(typed)
  }
  function apply(typed: Partial<Values>) {
    for (const [name, value] of Object.entries(typed))
      setValue(name as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true })
  }

  // An answer that was long under way may be older than what was just saved.
  const isStale = present.version > base.version
  useEffect(() => {
    const untouched = Object.keys(changesOf(base.values, getValues())).length === 0
    if (!isStale || !untouched) return
    setBase(present)
    reset(present.values)
  }, [isStale, present, base, getValues, reset])

  const come = useEffectEvent((name: string) => apply((takeDraft(name) ?? {}) as Partial<Values>))
  const leave = useEffectEvent((name: string) => keepDraft(name, changesOf(base.values, getValues())))
  useEffect(() => {
    if (!draft) return
    come(draft)
    return () => leave(draft)
  }, [draft])

  return {
    ...form,
    /** Saving on what is about to be replaced would only meet the same conflict again. */
    busy: form.busy || isLoading,
    base: base.values,
    discard: () => {
      setProblem(null)
      rest(present)
    },
    /** Something else on this page changed the same thing: the next save rests on the version that came of it. */
    ownChange: (version: number) => setBase((last) => (version === last.version + 1 ? { ...last, version } : last)),
    /** After a conflict: what stands now, with everything that was typed still on top of it. */
    loadPresent: async () => {
      setIsLoading(true)
      try {
        const next = await load()
        rest(next, changesOf(base.values, getValues()))
        setProblem(null)
      } finally {
        setIsLoading(false)
      }
    },
  }
}
