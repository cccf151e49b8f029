import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { AnswerForm } from './answer-form.tsx'
import { Modal } from './modal.tsx'
import { words } from './words.ts'

type Props = { api: string; shop: string; isOpen: boolean; onClose: () => void }

export function AnswerDialog({ api, shop, isOpen, onClose }: Props) {
  const [isSent, setSent] = useState(false)
  return (
    <Modal title={isSent ? words.answer.sent : words.answer.title} isOpen={isOpen} onClose={onClose}>
      {isSent ? (
        <div className="flex flex-col items-start gap-4">
          <p role="status">{words.answer.sentWhat(shop)}</p>
          <Button onClick={() => setSent(false)}>{words.answer.another}</Button>
        </div>
      ) : (
        <AnswerForm api={api} onSent={() => setSent(true)} />
      )}
    </Modal>
  )
}
