import { shareExpiries } from '@latchkey/contract'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { oneOf } from '../../../lib/list-filters.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { askerOf, type ShownRequest } from './asker.ts'
import { DeclineButton } from './decline-button.tsx'
import { useAnswer } from './use-answer.ts'
import { words } from './words.ts'

const options = shareExpiries.map((value) => ({ value, label: words.expiries[value] }))

export function AnswerReopening({ request }: { request: ShownRequest }) {
  const [expiry, setExpiry] = useState<(typeof shareExpiries)[number]>('7d')
  const { approve, approving, refused } = useAnswer(request)
  return (
    <>
      <div className="w-44 max-sm:w-full">
        <Select
          aria-label={words.howLong(askerOf(request))}
          options={options}
          value={expiry}
          onChange={(event) => setExpiry(oneOf(shareExpiries, event.target.value) || '7d')}
        />
      </div>
      <Button
        variant="primary"
        icon={<Check size={16} />}
        busy={approving}
        onClick={() => approve({ expires_in: expiry }).catch(refused)}
      >
        {words.reopen}
      </Button>
      <DeclineButton request={request} />
    </>
  )
}
