import { useEffect, useEffectEvent, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import type * as z from 'zod/mini'
import { type CallError, OfflineError, ProblemError } from '../../../lib/call-error.ts'
import { useLeaveWarning } from '../../../lib/use-leave-warning.ts'
import { useVersionedForm, type Versioned } from '../../../lib/use-versioned-form.ts'
import { type Clash, saveTogether } from './save-together.ts'

interface MergedFormOptions<Values extends FieldValues> {
  present: Versioned<Values>
  /** Under this name, changes that are not saved wait for the reader to come back to the page. */
  draft: string
  save: (changes: Partial<Values>, ifMatch: number) => Promise<Versioned<Values>>
  load: () => Promise<Versioned<Values>>
  /** All is saved; what comes of it is what the form then rests on. */
  onSaved: (saved: Versioned<Values>, isTogether: boolean) => Promise<Versioned<Values>> | Versioned<Values>
  onClose: () => void
}

/** A form that closes once it is saved: what others change meanwhile is put together with it, or is to be chosen from. */
export function useMergedForm<Values extends FieldValues>(
  schema: z.core.$ZodType<unknown, Values>,
  { present, draft, save, load, onSaved, onClose }: MergedFormOptions<Values>,
) {
  const [clash, setClash] = useState<Clash<Values> | null>(null)
  const [mergeProblem, setMergeProblem] = useState<CallError | null>(null)
  const [isMerging, setMerging] = useState(false)
  // What the form is to rest on when it closes: left any sooner, it would keep as a draft what is settled.
  const [settled, setSettled] = useState<Values>()

  const form = useVersionedForm<Values>(schema, {
    present,
    draft,
    save: async (changes, version): Promise<Versioned<Values>> => {
      const base = { version, values: form.base }
      const end = await saveTogether(base, { ...base.values, ...changes }, { save, load })
      if ('clash' in end) {
        setClash(end.clash)
        throw end.refusal
      }
      const last = await onSaved(end.saved, end.isTogether)
      setSettled(last.values)
      return last
    },
    load,
  })
  useLeaveWarning(form.formState.isDirty)
  const isSettled = settled !== undefined && form.base === settled
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (isSettled) close()
  }, [isSettled])

  const discard = () => {
    form.discard()
    setSettled(present.values)
  }
  const saveMerged = async (theirs: Versioned<Values>, values: Values) => {
    setMerging(true)
    setMergeProblem(null)
    try {
      const end = await saveTogether(theirs, values, { save, load })
      if ('clash' in end) return setClash(end.clash)
      await onSaved(end.saved, true)
      discard()
    } catch (error) {
      if (!(error instanceof ProblemError || error instanceof OfflineError)) throw error
      setMergeProblem(error)
    } finally {
      setMerging(false)
    }
  }
  return {
    form,
    discard,
    merge: clash && {
      clash,
      busy: isMerging,
      problem: mergeProblem,
      onSave: (values: Values) => void saveMerged(clash.theirs, values),
      onBack: () => {
        setClash(null)
        void form.loadPresent()
      },
    },
  }
}
