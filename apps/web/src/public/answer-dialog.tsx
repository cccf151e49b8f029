import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { AnswerForm } from './answer-form.tsx'
import { answerWords } from './answer-words.ts'
import type { AnswerProps } from './kinds/public-kind.ts'
import { Modal } from './modal.tsx'

export function AnswerDialog({ api, shop, isOpen, onClose }: AnswerProps) {
  const [isSent, setSent] = useState(false)
  return (
    <Modal title={isSent ? answerWords.sent : answerWords.title} isOpen={isOpen} onClose={onClose}>
      {isSent ? (
        <div className="flex flex-col items-start gap-4">
          <p role="status">{answerWords.sentWhat(shop)}</p>
          <Button onClick={() => setSent(false)}>{answerWords.another}</Button>
        </div>
      ) : (
        <AnswerForm api={api} onSent={() => setSent(true)} />
      )}
    </Modal>
  )
}
