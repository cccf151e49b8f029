import { getCustomerDashboard, listCustomerConversations, markCustomerMessagesSeen } from '@latchkey/contract'
import { useEffect, useEffectEvent } from 'react'
import { useCall } from '../../lib/use-call.ts'

interface Said {
  id: string
  author: { side: string }
}

/** What the shop wrote is no longer new once somebody has it before them. `last`: the last one that is shown. */
export function useSeen(jobId: string, last: Said | undefined) {
  const { mutate } = useCall(markCustomerMessagesSeen, { refresh: [listCustomerConversations, getCustomerDashboard] })
  const newest = last?.author.side === 'shop' ? last.id : undefined
  const mark = useEffectEvent((id: string) => {
    if (document.visibilityState === 'visible') mutate({ params: { id: jobId }, body: { last: id } })
  })
  useEffect(() => {
    if (newest === undefined) return
    mark(newest)
    // It came while the page lay behind another.
    const look = () => mark(newest)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [newest])
}
