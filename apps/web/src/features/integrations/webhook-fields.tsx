import type { ComponentProps } from 'react'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { EventBoxes } from './event-boxes.tsx'
import { words } from './webhooks-words.ts'

interface WebhookFieldsProps {
  address: ComponentProps<typeof TextInput>
  events: readonly string[]
  onEvents: (events: string[]) => void
  errorOf: (name: 'url' | 'events') => string | undefined
}

export const WebhookFields = ({ address, events, onEvents, errorOf }: WebhookFieldsProps) => (
  <>
    <Field label={words.address} hint={words.addressHint} error={errorOf('url')}>
      <TextInput type="url" inputMode="url" autoComplete="off" spellCheck={false} placeholder="https://" {...address} />
    </Field>
    <EventBoxes chosen={events} onChange={onEvents} error={errorOf('events')} />
  </>
)
