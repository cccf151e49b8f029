import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { SureDialog } from '../../../ui/sure-dialog.tsx'
import { askerOf, type ShownRequest } from './asker.ts'
import { useAnswer } from './use-answer.ts'
import { words } from './words.ts'

/** A mailed no cannot be taken back, so it asks first. */
export function DeclineButton({ request }: { request: ShownRequest }) {
  const [asking, setAsking] = useState(false)
  const { decline, declining, declineError } = useAnswer(request)
  const person = askerOf(request)
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {words.decline}
      </Button>
      <SureDialog
        title={words.declineTitle(person)}
        what={words.declineWhat(person)}
        send={words.decline}
        keep={words.leave}
        onSend={() => decline().then(() => setAsking(false))}
        busy={declining}
        error={declineError}
        open={asking}
        onOpenChange={setAsking}
      />
    </>
  )
}
