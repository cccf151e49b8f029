import { EventEmitter } from 'node:events'
import type { ActorKind, AuditAction } from '@latchkey/contract'

/** An audit entry that has been committed. */
export type RecordedEvent = {
  id: string
  workspaceId: string | null
  resourceId: string | null
  actor: { kind: ActorKind; id: string | null; name: string | null }
  action: AuditAction
  data: Record<string, unknown>
  at: Date
}

export type Bus = ReturnType<typeof createBus>

/** Tells what was recorded to whoever listens in this process. */
export function createBus() {
  const emitter = new EventEmitter<{ recorded: [RecordedEvent] }>()
  emitter.setMaxListeners(0)
  return {
    publish: (event: RecordedEvent) => void emitter.emit('recorded', event),
    subscribe(listener: (event: RecordedEvent) => void) {
      emitter.on('recorded', listener)
      return () => void emitter.off('recorded', listener)
    },
  }
}
