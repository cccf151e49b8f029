import { getJob } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { call } from '../../../lib/call.ts'
import { isProblem } from '../../../lib/call-error.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { toast } from '../../../ui/toast-queue.ts'
import type { WaitingJob } from './waiting-job.ts'
import { words } from './words.ts'

interface Known {
  /** The one that is looked at: it says itself what became of it. */
  selected: string | undefined
  /** Answered here. */
  decided: RefObject<Set<string>>
}

const fewEnough = 3

/** Says what became of those that leave the queue while it is looked at. */
export function useLeavers(rows: readonly WaitingJob[] | undefined, { selected, decided }: Known) {
  const client = useQueryClient()
  const last = useRef<ReadonlyMap<string, string>>(new Map())
  const compare = useEffectEvent((now: ReadonlyMap<string, string>) => {
    const left = [...last.current].filter(([id]) => !now.has(id) && !decided.current.has(id))
    last.current = now
    const others = left.filter(([id]) => id !== selected)
    if (others.length < left.length) void client.invalidateQueries({ queryKey: keyOf(getJob) })
    if (others.length > fewEnough) toast(words.left.many(others.length))
    else for (const [id, reference] of others) void tell(id, reference)
  })
  const present = rows?.map(({ id, reference }) => `${id} ${reference}`).join('\n')
  useEffect(() => {
    if (present !== undefined) compare(new Map(present.split('\n').filter(Boolean).map(inTwo)))
  }, [present])
}

function inTwo(line: string): [string, string] {
  const [id = '', reference = ''] = line.split(' ')
  return [id, reference]
}

async function tell(id: string, reference: string) {
  try {
    const { status } = await call(getJob, { params: { id } })
    if (status !== 'submitted') toast(words.left.one(reference, status))
  } catch (error) {
    if (isProblem(error, 'not_found')) toast(words.left.gone(reference))
  }
}
