import type { ComponentProps } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { type PortalState, portalStateOf } from './portal-state.ts'
import { words } from './words.ts'

const tones = {
  shut_out: 'refused',
  signed_in: 'done',
  registered: 'done',
  invited: 'waiting',
  none: 'plain',
} as const satisfies Record<PortalState, ComponentProps<typeof Badge>['tone']>

/** "Invited 3 days ago". */
export function PortalMark({ customer }: { customer: Parameters<typeof portalStateOf>[0] }) {
  const { state, at } = portalStateOf(customer)
  return (
    <Badge tone={tones[state]}>
      <span>
        {words.states[state]}
        {at && (
          <>
            {' '}
            <RelativeTime at={at} />
          </>
        )}
      </span>
    </Badge>
  )
}
