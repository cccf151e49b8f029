import type { PublicField } from '@latchkey/contract'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Refusal, send } from '../../send.ts'
import { partWords } from '../part-words.ts'
import type { RecordJson } from '../use-records.ts'
import { isSame, problemsOf, readChanges } from './changes.ts'

type Options = {
  api: string
  fields: readonly PublicField[]
  record: RecordJson
  /** null: with this change it is no longer among those that are shared. */
  onSaved: (record: RecordJson | null) => void
}
type Told = { sentence: string | null; problems: Record<string, string> }

const SAID: Partial<Record<Refusal['code'], string>> = {
  leaves_filter: partWords.edit.leaves,
  version_conflict: partWords.edit.conflict,
  not_found: partWords.edit.gone,
}

/** A record that is changed. Where somebody else was faster, theirs is shown, and what was typed stays. */
export function useEdit({ api, fields, record, onSaved }: Options) {
  const [base, setBase] = useState(record)
  /** What the fields begin with. */
  const [first, setFirst] = useState(record.data)
  /** Keys of what somebody else changed meanwhile. */
  const [theirs, setTheirs] = useState<string[]>([])
  const [told, setTold] = useState<Told>({ sentence: null, problems: {} })
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const tell = (sentence: string | null, problems: Told['problems'] = {}) => setTold({ sentence, problems })

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [told])

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (isBusy || !form.current) return
    const { changes, problems } = readChanges(fields, base.data, new FormData(form.current))
    if (Object.keys(problems).length > 0) return tell(null, problems)
    if (Object.keys(changes).length === 0) return tell(partWords.edit.nothing)
    setBusy(true)
    await save(changes)
    setBusy(false)
  }

  async function save(data: Record<string, unknown>) {
    const { reply, refusal } = await send<RecordJson>('PATCH', api, { data }, undefined, base.version)
    if (refusal) {
      if (refusal.code === 'version_conflict') await takeNewer()
      return tell(SAID[refusal.code] ?? refusal.sentence, problemsOf(refusal.fields))
    }
    // Saved either way; whether it is still among those that are shared, only asking tells.
    const after = await send<RecordJson>('GET', api)
    onSaved(after.refusal?.code === 'not_found' ? null : (after.reply ?? reply))
    tell(null)
  }

  async function takeNewer() {
    const { reply: newer } = await send<RecordJson>('GET', api)
    if (!newer || !form.current) return
    const { changes, problems } = readChanges(fields, base.data, new FormData(form.current))
    const isTyped = (key: string) => Object.hasOwn(changes, key) || Object.hasOwn(problems, key)
    const changed = fields.flatMap(({ key }) => (isSame(base.data[key], newer.data[key]) ? [] : [key]))
    // Where nothing was typed, what is there now takes its place: else the old would be sent as a change.
    const untyped = changed.filter((key) => !isTyped(key)).map((key) => [key, newer.data[key]])
    setFirst((present) => ({ ...present, ...Object.fromEntries(untyped) }))
    setTheirs(changed)
    setBase(newer)
  }

  return { form, onSubmit, base, first, theirs, isBusy, ...told }
}
