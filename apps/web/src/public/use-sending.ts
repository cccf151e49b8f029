import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Refusal, send } from './send.ts'

type Options<T> = {
  address: string
  /** What is sent, out of what was typed; a sentence where it cannot be sent. */
  read: (form: FormData) => FormData | object | string
  done: (reply: T, form: HTMLFormElement) => void
}

/** A form that is sent without leaving the page. What was typed stays until it has arrived. */
export function useSending<T>({ address, read, done }: Options<T>) {
  const [percent, setPercent] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sentForm = useRef<HTMLFormElement>(null)

  // Once what was refused is marked, the first of it is where to go on.
  useEffect(() => {
    if (refusal) sentForm.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [refusal])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (percent !== null) return
    const form = event.currentTarget
    sentForm.current = form
    const body = read(new FormData(form, (event.nativeEvent as SubmitEvent).submitter))
    if (typeof body === 'string') return setRefusal({ code: 'validation_failed', sentence: body, fields: {} })
    setPercent(0)
    const sent = await send<T>('POST', address, body, setPercent)
    setPercent(null)
    setRefusal(sent.refusal ?? null)
    if (!sent.refusal) done(sent.reply, form)
  }

  return { onSubmit, percent, refusal, isBusy: percent !== null }
}

/** The filled fields of a form as JSON: an empty one is one that was left out. */
export const filled = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [])),
  )
