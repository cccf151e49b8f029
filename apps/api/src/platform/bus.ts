import type { ActorKind, AuditAction } from '@latchkey/contract'

/** An audit entry that has been committed. */
export type RecordedEvent = {
  seq: bigint
  id: string
  workspaceId: string | null
  resourceId: string | null
  actor: { kind: ActorKind; id: string | null; name: string | null }
  action: AuditAction
  data: Record<string, unknown>
  at: Date
}

export type Bus = ReturnType<typeof createBus>

type Listener = (event: RecordedEvent) => void
type Log = { error(details: object, message: string): void }

/** Tells what was recorded to whoever listens in this process. It is committed by then: a listener that throws undoes nothing. */
export function createBus(log: () => Log | undefined) {
  const listeners = new Set<Listener>()
  return {
    publish(event: RecordedEvent) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          log()?.error({ err: error, action: event.action }, 'a listener failed')
        }
      }
    },
    subscribe(listener: Listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
