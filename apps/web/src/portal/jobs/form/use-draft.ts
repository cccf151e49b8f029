import {
  type BodyOf,
  createCustomerJob,
  getCustomerDashboard,
  getCustomerJob,
  listCustomerJobs,
  updateCustomerJob,
} from '@latchkey/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { callWith } from '../../../lib/call.ts'
import { refreshAll } from '../../../lib/use-call.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts'
import type { Changes, DraftJob } from './draft-texts.ts'
import { localCopies } from './local-copy.ts'

export const jobKey = (id: string) => keyOf(getCustomerJob, { params: { id } })

/** As the wire has it: each value has passed the contract's own rule for its field. */
const bodyOf = (changes: Changes) => changes as BodyOf<typeof createCustomerJob>

const isHidden = () => document.visibilityState === 'hidden'

/** The calls of a draft; what they answer is shown wherever it is read. */
function callsOf(client: QueryClient) {
  const show = async (job: DraftJob) => {
    client.setQueryData(jobKey(job.id), job)
    await refreshAll(client, [listCustomerJobs, getCustomerDashboard])
    return job
  }
  return {
    create: async (changes: Changes, idempotencyKey: string) => {
      const input = { body: bodyOf(changes), keepalive: isHidden() }
      return show(await callWith(createCustomerJob, input, { idempotencyKey }))
    },
    save: async (id: string, changes: Changes, ifMatch: number) => {
      const input = { params: { id }, body: bodyOf(changes), ifMatch, keepalive: isHidden() }
      return show(await callWith(updateCustomerJob, input, {}))
    },
    load: async (id: string) => show(await callWith(getCustomerJob, { params: { id } }, {})),
  }
}

/** Those whose form was left while something of them was not saved: they go on trying. */
const left = new Set<DraftKeeper>()

/** A draft, from the form's first key on; or the one that is gone on with. */
export function useDraft(job: DraftJob | null, account: string) {
  const client = useQueryClient()
  const [keeper] = useState(() => {
    const copies = localCopies(account)
    copies.dropOthers()
    return createDraftKeeper({ job, calls: callsOf(client), copies })
  })
  useEffect(() => {
    left.delete(keeper)
    for (const old of left) if (old.get().id === keeper.get().id) old.stop()
    // What came back from the own copy is saved, or the copy has nothing more to say.
    void keeper.save()
    return () => {
      left.add(keeper)
      void keeper.save()
    }
  }, [keeper])
  useEffect(() => {
    const shown = () => (isHidden() ? void keeper.save() : keeper.retry())
    const hidden = () => void keeper.save()
    const online = () => keeper.retry()
    document.addEventListener('visibilitychange', shown)
    window.addEventListener('pagehide', hidden)
    window.addEventListener('online', online)
    return () => {
      document.removeEventListener('visibilitychange', shown)
      window.removeEventListener('pagehide', hidden)
      window.removeEventListener('online', online)
    }
  }, [keeper])
  return { keeper, state: useSyncExternalStore(keeper.on, keeper.get) }
}
