import {
  type BodyOf,
  createProperty,
  listAudit,
  listProperties,
  listRepairRequests,
  type Property,
  type ReplyOf,
  updateProperty,
} from '@latchkey/contract'
import { call } from '../../lib/call.ts'
import { useCall } from '../../lib/use-call.ts'
import { useVersionedForm, type Versioned } from '../../lib/use-versioned-form.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictProblem } from '../../ui/conflict-problem.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './words.ts'

type Values = BodyOf<typeof createProperty>
type Saved = ReplyOf<typeof createProperty>
type Known = Pick<Property, 'id' | 'version' | keyof Values>

interface PropertyFormProps {
  /** Absent: a new one. */
  property?: Known
  onSaved: (property: Saved) => void
  onCancel: () => void
}

const empty: Values = { label: '', address: '', city: '', postal_code: null, notes: null }
const versioned = ({ version, label, address, city, postal_code, notes }: Known | Saved): Versioned<Values> => ({
  version,
  values: { label, address, city, postal_code, notes },
})
/** An emptied field is none at all. */
const orNone = { setValueAs: (text: string | null) => text || null }

export function PropertyForm({ property, onSaved, onCancel }: PropertyFormProps) {
  const refresh = [listProperties, listRepairRequests, listAudit]
  const create = useCall(createProperty, { refresh })
  const update = useCall(updateProperty, { refresh })
  const form = useVersionedForm<Values>(createProperty.body, {
    present: property ? versioned(property) : { version: 0, values: empty },
    save: async (changes, ifMatch) => {
      const saved = property
        ? await update.mutateAsync({ params: { id: property.id }, body: changes, ifMatch })
        : await create.mutateAsync({ body: { ...empty, ...changes } })
      toast(property ? words.detail.saved : words.properties.added(saved.label))
      onSaved(saved)
      return versioned(saved)
    },
    // A change that names nothing answers with what stands now.
    load: async () => versioned(await call(updateProperty, { params: { id: property?.id ?? '' }, body: {} })),
  })
  const { properties: say } = words
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <Field label={say.name} hint={say.nameHint} error={form.errorOf('label')} required>
        <TextInput autoComplete="off" autoFocus={!property} {...form.register('label')} />
      </Field>
      <Field label={say.address} error={form.errorOf('address')} required>
        <TextInput autoComplete="off" {...form.register('address')} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <Field label={say.city} error={form.errorOf('city')} required>
          <TextInput autoComplete="off" {...form.register('city')} />
        </Field>
        <Field label={say.postalCode} error={form.errorOf('postal_code')}>
          <TextInput autoComplete="off" {...form.register('postal_code', orNone)} />
        </Field>
      </div>
      <Field label={say.notes} hint={say.notesHint} error={form.errorOf('notes')} optional>
        <Textarea rows={2} {...form.register('notes', orNone)} />
      </Field>
      <ConflictProblem problem={form.problem} onLoad={form.loadPresent} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={property ? 'primary' : 'secondary'} busy={form.busy}>
          {property ? words.save : say.add}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  )
}
