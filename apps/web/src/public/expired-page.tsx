import type { PageView } from '@latchkey/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { AskerFields } from './asker-fields.tsx'
import { closedWords } from './closed-words.ts'
import { UnlockForm } from './locked-page.tsx'
import { ProblemLine } from './notice-line.tsx'
import type { Door } from './password-form.tsx'
import { Statement } from './statement.tsx'
import { filled, useSending } from './use-sending.ts'
import { words } from './words.ts'

type Props = { view: Extract<PageView, { page: 'expired' }>; door: Door }

/** Whoever could see it may ask for it again; a locked one is unlocked first, by a plain form, and the page comes again. */
export function ExpiredPage({ view: { brand, share_type, is_unlocked }, door }: Props) {
  const [isSent, setSent] = useState(false)
  if (isSent) return <Statement title={closedWords.expired.sent} what={closedWords.expired.sentWhat(brand.name)} />
  const mayAsk = share_type === 'public' || is_unlocked
  return (
    <Statement title={closedWords.expired.title} what={closedWords.expired[mayAsk ? 'what' : 'unlock'](brand.name)}>
      {mayAsk ? (
        <ReopenForm door={door} isKnown={share_type === 'recipients'} onSent={() => setSent(true)} />
      ) : (
        <UnlockForm shareType={share_type} door={door} />
      )}
    </Statement>
  )
}

/** A mailbox that was proved need not be typed again. */
function ReopenForm({ door, isKnown, onSent }: { door: Door; isKnown: boolean; onSent: () => void }) {
  const { onSubmit, refusal, isBusy } = useSending({
    address: `${door.api}/reopen-requests`,
    read: filled,
    done: onSent,
  })
  return (
    <form onSubmit={onSubmit} className="needs-script flex flex-col gap-4">
      {!isKnown && <AskerFields fields={refusal?.fields} />}
      <Field label={words.form.message} error={refusal?.fields.message} optional>
        <Textarea name="message" rows={3} maxLength={2000} />
      </Field>
      <ProblemLine>{refusal?.sentence}</ProblemLine>
      <Button type="submit" variant="primary" size="large" busy={isBusy} className="self-start max-sm:self-stretch">
        {closedWords.expired.ask}
      </Button>
    </form>
  )
}
