import { type BodyOf, updateSession } from '@latchkey/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { useVersionedForm, type Versioned } from '../../lib/use-versioned-form.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictProblem } from '../../ui/conflict-problem.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { type SessionDetail, useSessionChange } from './use-session-change.ts'
import { words } from './words.ts'

type Values = Pick<BodyOf<typeof updateSession>, 'title'>

const versioned = ({ version, title }: SessionDetail): Versioned<Values> => ({ version, values: { title } })

/** In the place of the title. Escape leaves it as it was. */
export function TitleForm({ session, onClose }: { session: SessionDetail; onClose: () => void }) {
  const { change, load } = useSessionChange(session.id)
  const [settled, setSettled] = useState(false)
  const form = useVersionedForm<Values>(updateSession.body, {
    present: versioned(session),
    save: async (changes, ifMatch) => {
      if (Object.keys(changes).length === 0) return settle(versioned(session))
      const saved = versioned(await change(changes, ifMatch))
      toast(words.detail.saved)
      return settle(saved)
    },
    load: async () => versioned(await load()),
  })
  function settle(values: Versioned<Values>) {
    setSettled(true)
    return values
  }
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (settled) close()
  }, [settled])
  return (
    <form
      noValidate
      onSubmit={form.submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="mb-6 flex flex-col gap-3"
    >
      <div className="flex flex-wrap items-start gap-2">
        <Field
          label={words.detail.title}
          hideLabel
          error={form.errorOf('title')}
          className="max-w-160 flex-1 max-sm:basis-full"
          required
        >
          <TextInput autoFocus autoComplete="off" maxLength={200} {...form.register('title')} />
        </Field>
        <Button type="submit" variant="primary" busy={form.busy}>
          {words.save}
        </Button>
        <Button onClick={onClose} disabled={form.busy}>
          {words.discard}
        </Button>
      </div>
      <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
    </form>
  )
}
