import { askToBeLetIn } from '@latchkey/contract'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AskForm } from './ask-form.tsx'
import { askWords as say } from './ask-words.ts'

interface AskToBeLetInProps {
  /** What the address names, whether there is such a thing or not. */
  id: string
  /** A way on, such as to the list of its kind. */
  back?: ReactNode
}

type Step = 'closed' | 'open' | 'sent'

/** In the place of a thing that is not there, or not for this person: nobody can tell which. */
export function AskToBeLetIn({ id, back }: AskToBeLetInProps) {
  const [step, setStep] = useState<Step>('closed')
  // An address that cannot be an id leads nowhere, and nobody could answer.
  const canAsk = z.safeParse(askToBeLetIn.params, { id }).success
  const buttons = (
    <div className="flex flex-wrap items-center gap-2">
      {canAsk && (
        <Button variant="primary" onClick={() => setStep('open')}>
          {say.ask}
        </Button>
      )}
      {back}
    </div>
  )
  return (
    <>
      <title>{`${say.headline} · Latchkey`}</title>
      <EmptyState
        level={1}
        drawing="door"
        headline={say.headline}
        action={
          step === 'closed' ? (
            buttons
          ) : step === 'open' ? (
            <AskForm id={id} onSent={() => setStep('sent')} />
          ) : (
            <Sent back={back} />
          )
        }
      >
        {say.why}
      </EmptyState>
    </>
  )
}

/** The form went, and the focus with it: it goes on from the words that took its place. */
function Sent({ back }: Pick<AskToBeLetInProps, 'back'>) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <>
      <p ref={said} tabIndex={-1} role="status" className="font-medium outline-none">
        {say.sent}
      </p>
      {back}
    </>
  )
}
