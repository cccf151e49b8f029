import { createApiKey, type KeyScope, listApiKeys, listAudit, NewApiKey, type ReplyOf } from '@latchkey/contract'
import { useState } from 'react'
import { oneOf } from '../../lib/list-filters.ts'
import { useCall } from '../../lib/use-call.ts'
import { useContractForm } from '../../lib/use-contract-form.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { endOf, type KeyEnd, keyEnds } from './key-end.ts'
import { words } from './keys-words.ts'
import { ScopeBoxes } from './scope-boxes.tsx'

interface NewKeyFormProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onMade: (made: ReplyOf<typeof createApiKey>) => void
}

export function NewKeyForm({ open, onOpenChange, onMade }: NewKeyFormProps) {
  const create = useCall(createApiKey, { refresh: [listApiKeys, listAudit] })
  const [end, setEnd] = useState<KeyEnd>('90')
  const [day, setDay] = useState('')
  const form = useContractForm<{ name: string; scopes: KeyScope[]; expires_at?: string | undefined }>(NewApiKey, {
    defaultValues: { name: '', scopes: ['read'] },
    draft: 'new-key',
    send: async ({ name, scopes }): Promise<void> => {
      const wish = endOf(end, day, new Date())
      if (!wish) return form.setError('expires_at', { message: words.noDate })
      onMade(await create.mutateAsync({ body: { name, scopes, ...wish } }))
    },
  })
  const change = (value: KeyEnd) => {
    form.clearErrors('expires_at')
    setEnd(value)
  }
  return (
    <FormDialog
      title={words.add}
      description={words.lead}
      form={form}
      send={words.send}
      open={open}
      onOpenChange={onOpenChange}
    >
      <Field label={words.name} hint={words.nameHint} error={form.errorOf('name')}>
        <TextInput autoComplete="off" {...form.register('name')} />
      </Field>
      <ScopeBoxes
        chosen={form.watch('scopes')}
        onChange={(scopes) => form.setValue('scopes', scopes, { shouldValidate: form.formState.isSubmitted })}
        error={form.errorOf('scopes')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.end} hint={end === 'none' ? words.noEndHint : undefined}>
          <Select
            options={keyEnds.map((value) => ({ value, label: words.endsIn[value] }))}
            value={end}
            onChange={({ target }) => change(oneOf(keyEnds, target.value) || '90')}
          />
        </Field>
        {end === 'date' && (
          <Field label={words.date} error={form.errorOf('expires_at')}>
            <DateInput
              value={day}
              onChange={({ target }) => {
                form.clearErrors('expires_at')
                setDay(target.value)
              }}
            />
          </Field>
        )}
      </div>
    </FormDialog>
  )
}
