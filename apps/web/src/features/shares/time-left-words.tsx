import { TimeLeft } from '../../sharing/time-left.tsx'
import { isEndingSoon } from './is-ending-soon.ts'
import type { ShownShare } from './shown-share.ts'

/** Told apart where it still works but soon will not. */
export function TimeLeftWords({ share: { status, expires_at } }: { share: ShownShare }) {
  if (status === 'revoked') return <span className="text-quiet">–</span>
  const isSoon = status === 'active' && isEndingSoon(expires_at, new Date())
  return (
    <span className={isSoon ? 'font-medium text-amber' : 'text-quiet'}>
      <TimeLeft until={expires_at} />
    </span>
  )
}
