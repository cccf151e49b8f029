import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { AskerFields } from './asker-fields.tsx'
import { Modal } from './modal.tsx'
import { ProblemLine } from './notice-line.tsx'
import { filled, useSending } from './use-sending.ts'
import { words } from './words.ts'

type Props = { api: string; shop: string; isOpen: boolean; onClose: () => void }

export function AccessDialog({ api, shop, isOpen, onClose }: Props) {
  const [isSent, setSent] = useState(false)
  const { onSubmit, refusal, isBusy } = useSending({
    address: `${api}/access-requests`,
    read: filled,
    done: () => setSent(true),
  })
  return (
    <Modal title={isSent ? words.access.sent : words.access.title} isOpen={isOpen} onClose={onClose}>
      {isSent ? (
        <p role="status">{words.access.sentWhat(shop)}</p>
      ) : (
        <form onSubmit={onSubmit} className="flex flex-col gap-4">
          <p className="text-quiet">{words.access.what(shop)}</p>
          <AskerFields fields={refusal?.fields} />
          <Field label={words.form.message} error={refusal?.fields.message} optional>
            <Textarea name="message" rows={3} maxLength={2000} />
          </Field>
          <ProblemLine>{refusal?.sentence}</ProblemLine>
          <Button type="submit" variant="primary" size="large" busy={isBusy} className="self-start max-sm:self-stretch">
            {words.access.send}
          </Button>
        </form>
      )}
    </Modal>
  )
}
