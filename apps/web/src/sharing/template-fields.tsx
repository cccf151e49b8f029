import { createShareTemplate, listShareTemplates, type ResourceKind } from '@latchkey/contract'
import { type KeyboardEvent, useState } from 'react'
import { isProblem } from '../lib/call-error.ts'
import { problemWords } from '../lib/problem-words.ts'
import { useCall } from '../lib/use-call.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { toast } from '../ui/toast-queue.ts'
import type { LinkForm } from './link-form.ts'
import type { ShopRules } from './link-settings.ts'
import { keptSettings, withKept } from './template-settings.ts'
import { words } from './words.ts'

interface TemplateFieldsProps {
  form: LinkForm
  kind: ResourceKind
  rules: ShopRules
}

const { template: say } = words

/** Kept settings put into the form; and those of the form kept under a name. */
export function TemplateFields({ form, kind, rules }: TemplateFieldsProps) {
  const [used, setUsed] = useState('')
  const templates = useQueryOf(listShareTemplates, { query: { page_size: 100 } })
  const known = templates.data?.results ?? []
  const use = (id: string) => {
    setUsed(id)
    const template = known.find((one) => one.id === id)
    if (!template) return
    for (const [name, value] of Object.entries(withKept(form.getValues(), template.share, rules, kind)))
      form.setValue(name as 'notes', value as string, { shouldDirty: true })
  }
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4">
      {(known.length > 0 || templates.isError) && (
        <Field label={say.use} error={templates.isError ? say.failed : undefined}>
          <Select
            placeholder={say.none}
            options={known.map(({ id, name }) => ({ value: id, label: name }))}
            value={used}
            onChange={(event) => use(event.target.value)}
          />
        </Field>
      )}
      <KeepSettings form={form} />
    </div>
  )
}

function KeepSettings({ form }: Pick<TemplateFieldsProps, 'form'>) {
  const [name, setName] = useState<string | null>(null)
  const keep = useCall(createShareTemplate, { refresh: [listShareTemplates] })
  if (name === null)
    return (
      <Button variant="quiet" size="small" className="-ml-2.5 self-start" onClick={() => setName('')}>
        {say.keep}
      </Button>
    )
  const send = async () => {
    const { name: kept } = await keep.mutateAsync({ body: { name, share: keptSettings(form.getValues()) } })
    toast(say.kept(kept))
    setName(null)
  }
  // A refusal stands at the field.
  const press = () => void send().catch(() => undefined)
  const pressEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // The form around it makes a link.
    event.preventDefault()
    press()
  }
  return (
    <div className="flex items-start gap-2">
      <Field label={say.name} error={keep.error ? reason(keep.error) : undefined} className="flex-1">
        <TextInput
          autoFocus
          autoComplete="off"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={pressEnter}
        />
      </Field>
      <Button className="mt-6.5" onClick={press} busy={keep.isPending}>
        {say.send}
      </Button>
    </div>
  )
}

const reason = (error: Parameters<typeof problemWords>[0]) =>
  isProblem(error) && error.errors[0] ? error.errors[0].message : problemWords(error)
