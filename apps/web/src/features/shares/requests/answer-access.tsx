import type { CollaboratorRole } from '@latchkey/contract'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { oneOf } from '../../../lib/list-filters.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { askerOf, type ShownRequest } from './asker.ts'
import { DeclineButton } from './decline-button.tsx'
import { useAnswer } from './use-answer.ts'
import { words } from './words.ts'

const roles: CollaboratorRole[] = ['viewer', 'contributor']
const options = roles.map((value) => ({ value, label: `${words.roles[value]}: ${words.roleHints[value]}` }))

export function AnswerAccess({ request }: { request: ShownRequest }) {
  const [role, setRole] = useState<CollaboratorRole>('viewer')
  const { approve, approving, refused } = useAnswer(request)
  return (
    <>
      <div className="w-76 max-sm:w-full">
        <Select
          aria-label={words.role(askerOf(request))}
          options={options}
          value={role}
          onChange={(event) => setRole(oneOf(roles, event.target.value) || 'viewer')}
        />
      </div>
      <Button
        variant="primary"
        icon={<Check size={16} />}
        busy={approving}
        onClick={() => approve({ role }).catch(refused)}
      >
        {words.approve}
      </Button>
      <DeclineButton request={request} />
    </>
  )
}
