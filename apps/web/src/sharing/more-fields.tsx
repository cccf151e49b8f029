import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { Textarea } from '../ui/textarea.tsx'
import type { LinkForm } from './link-form.ts'
import { words } from './words.ts'

interface MoreFieldsProps {
  form: LinkForm
  children?: ReactNode
}

const { form: say } = words
const folded = ['max_views', 'intended_recipient_email', 'notes'] as const

/** What most links do without, one fold away; it opens by itself where something in it is refused. */
export function MoreFields({ form, children }: MoreFieldsProps) {
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const open = wanted || folded.some((name) => form.errorOf(name))
  const Icon = open ? ChevronDown : ChevronRight
  return (
    <div>
      <Button
        variant="quiet"
        size="small"
        aria-expanded={open}
        aria-controls={id}
        icon={<Icon size={16} />}
        className="-ml-2.5"
        onClick={() => setWanted(!open)}
      >
        {say.more}
      </Button>
      <div id={id} hidden={!open} className="mt-3 flex flex-col gap-4">
        {open && (
          <>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field
                label={say.maxViews}
                hint={say.maxViewsHint}
                error={form.errorOf('max_views') && say.maxViewsError}
              >
                <TextInput inputMode="numeric" autoComplete="off" {...form.register('max_views')} />
              </Field>
              <Field label={say.intended} hint={say.intendedHint} error={form.errorOf('intended_recipient_email')}>
                <TextInput
                  type="email"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  {...form.register('intended_recipient_email')}
                />
              </Field>
            </div>
            <Field label={say.notes} hint={say.notesHint} error={form.errorOf('notes')}>
              <Textarea rows={2} {...form.register('notes')} />
            </Field>
            <Checkbox label={say.notify} {...form.register('notify_on_view')} />
            {children}
          </>
        )}
      </div>
    </div>
  )
}
