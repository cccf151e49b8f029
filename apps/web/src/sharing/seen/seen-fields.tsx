import { getSavedFilter } from '@latchkey/contract'
import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { FieldError } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { LinkForm } from '../link-form.ts'
import { words } from '../words.ts'
import { FieldChoice } from './field-choice.tsx'
import { SeenSample } from './seen-sample.tsx'

interface SeenFieldsProps {
  form: LinkForm
  /** The id of what is shared. */
  thing: string
}

const { seen: say } = words

/** Which fields leave, what that looks like, and what becomes of a record that an edit takes out of the filter. */
export function SeenFields({ form, thing }: SeenFieldsProps) {
  const id = useId()
  const shared = useWatch({ control: form.control, name: 'shared_fields' })
  const mode = useWatch({ control: form.control, name: 'access_mode' })
  const filter = useQueryOf(getSavedFilter, { params: { id: thing } })
  if (filter.isError) return <p className="text-red">{say.failed}</p>
  if (!filter.data) return <Skeleton className="h-40 w-full" />
  const { fields } = filter.data
  const chosen = fields.filter(({ key }) => shared === null || shared.includes(key))
  const choose = (keys: string[]) =>
    form.setValue('shared_fields', keys, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
  // It cannot be sent like this, and says so before anybody tries.
  const problem = chosen.length === 0 ? say.missing : form.errorOf('shared_fields')
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <h4 id={id} className="font-medium">
        {say.title}
      </h4>
      <FieldChoice fields={fields} chosen={chosen} onChange={choose} />
      <FieldError>{problem}</FieldError>
      {chosen.length > 0 && (
        <SeenSample thing={thing} mode={mode} shared={shared && chosen.map(({ key }) => key)} total={fields.length} />
      )}
      {mode === 'filtered_edit' && (
        <RadioCards
          legend={say.exit}
          options={(['block', 'drop'] as const).map((value) => ({ value, label: say.exits[value] }))}
          {...form.register('on_filter_exit')}
        />
      )}
    </section>
  )
}
