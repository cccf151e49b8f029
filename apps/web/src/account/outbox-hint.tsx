import { useLocalOutbox } from '../lib/use-local-outbox.ts'
import { LinkButton } from '../ui/link.tsx'
import { words } from './words.ts'

/** On a Latchkey that keeps its mail on this machine, the way to it. */
export function OutboxHint() {
  const hasOutbox = useLocalOutbox()
  if (!hasOutbox) return null
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <p className="text-quiet">{words.mailbox.outboxWhy}</p>
      <LinkButton to="/outbox">{words.mailbox.outbox}</LinkButton>
    </div>
  )
}
