import { type BodyOf, updateRepairRequest } from '@latchkey/contract'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useVersionedForm, type Versioned } from '../../lib/use-versioned-form.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictProblem } from '../../ui/conflict-problem.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { PropertyField } from './property-field.tsx'
import { type RequestDetail, useRequestChange } from './use-request-change.ts'
import { words } from './words.ts'

type Values = Pick<BodyOf<typeof updateRepairRequest>, 'title' | 'description' | 'property_id'>

interface DetailsFormProps {
  request: RequestDetail
  ownVersion: number
  onClose: () => void
}

const versioned = ({ version, title, description, property_id }: RequestDetail): Versioned<Values> => ({
  version,
  values: { title, description, property_id },
})

export function DetailsForm({ request, ownVersion, onClose }: DetailsFormProps) {
  const formId = useId()
  const { change, load } = useRequestChange(request.id)
  const [adding, setAdding] = useState(false)
  // What the form is to rest on when it closes: left any sooner, it would keep as a draft what is settled.
  const [settled, setSettled] = useState<Values>()
  const present = versioned(request)
  const form = useVersionedForm<Values>(updateRepairRequest.body, {
    present,
    draft: `repair request ${request.id}`,
    save: async (changes, ifMatch) => {
      const saved = versioned(await change(changes, ifMatch))
      toast(words.detail.saved)
      setSettled(saved.values)
      return saved
    },
    load: async () => versioned(await load()),
  })
  const own = useEffectEvent(form.ownChange)
  useEffect(() => own(ownVersion), [ownVersion])
  const isSettled = settled !== undefined && form.base === settled
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (isSettled) close()
  }, [isSettled])
  const propertyId = useWatch({ control: form.control, name: 'property_id' })
  const discard = () => {
    form.discard()
    setSettled(present.values)
  }
  return (
    <div className="flex max-w-160 flex-col gap-5">
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <Field label={words.detail.heading} error={form.errorOf('title')} required>
          <TextInput autoFocus autoComplete="off" {...form.register('title')} />
        </Field>
        <Field label={words.fresh.description} error={form.errorOf('description')} optional>
          <Textarea rows={6} {...form.register('description')} />
        </Field>
      </form>
      <PropertyField
        value={propertyId ?? null}
        onChange={(id) => form.setValue('property_id', id, { shouldDirty: true })}
        error={form.errorOf('property_id')}
        adding={adding}
        onAdding={setAdding}
        present={request.property}
      />
      <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
      {!adding && (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" form={formId} variant="primary" busy={form.busy}>
            {words.save}
          </Button>
          <Button onClick={discard} disabled={form.busy}>
            {words.discard}
          </Button>
        </div>
      )}
    </div>
  )
}
