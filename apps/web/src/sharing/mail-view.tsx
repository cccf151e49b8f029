import { type BodyOf, sendShare } from '@latchkey/contract'
import { useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import { problemWords } from '../lib/problem-words.ts'
import { splitAddresses } from '../lib/split-addresses.ts'
import { useCall } from '../lib/use-call.ts'
import { useContractForm } from '../lib/use-contract-form.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { FormProblem } from '../ui/form-problem.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { addressError } from './link-form.ts'
import type { Link } from './link-settings.ts'
import { ViewFoot, ViewHead } from './view-frame.tsx'
import { words } from './words.ts'

interface Letter {
  recipients: string
  message: string
}

const bodyOf = ({ recipients, message }: Letter): BodyOf<typeof sendShare> => ({
  recipients: splitAddresses(recipients),
  ...(message.trim() ? { message: message.trim() } : {}),
})
const schema = z.pipe(z.transform(bodyOf), sendShare.body)

interface MailViewProps {
  link: Link
  onSent: () => unknown
  onBack: () => void
}

const { mail: say } = words

export function MailView({ link, onSent, onBack }: MailViewProps) {
  const send = useCall(sendShare)
  const form = useContractForm<Letter>(schema, {
    defaultValues: { recipients: link.recipients.join('\n') || (link.intended_recipient_email ?? ''), message: '' },
    send: async (letter) => {
      await send.mutateAsync({ params: { share: link.id }, body: bodyOf(letter) })
      form.reset({ recipients: '', message: letter.message })
      onSent()
    },
  })
  const recipients = useWatch({ control: form.control, name: 'recipients' })
  const { data: sent } = send
  const isDone = sent !== undefined && recipients === ''
  return (
    <form noValidate onSubmit={form.submit}>
      <ViewHead title={say.title} onBack={onBack} />
      <div className="flex flex-col gap-4">
        <Field label={say.to} hint={say.toHint} error={addressError(form)} required>
          <Textarea rows={2} autoFocus autoCapitalize="none" spellCheck={false} {...form.register('recipients')} />
        </Field>
        <Field label={say.message} hint={say.messageHint} error={form.errorOf('message')} optional>
          <Textarea rows={3} {...form.register('message')} />
        </Field>
        {link.has_password && <p className="text-table text-quiet">{say.password}</p>}
        <FormProblem>{form.problem && problemWords(form.problem)}</FormProblem>
        <p role="status" className="empty:hidden">
          {sent &&
            [
              sent.queued > 0 && say.sent(sent.queued),
              sent.waiting > 0 && say.waits(sent.waiting),
              sent.none && say.none(sent.none),
            ]
              .filter(Boolean)
              .join(' ')}
        </p>
      </div>
      <ViewFoot>
        <Button type="submit" variant={isDone ? 'secondary' : 'primary'} busy={form.busy}>
          {say.send(splitAddresses(recipients).length)}
        </Button>
        <Button variant={isDone ? 'primary' : 'secondary'} onClick={onBack}>
          {sent ? words.made.done : words.form.cancel}
        </Button>
      </ViewFoot>
    </form>
  )
}
