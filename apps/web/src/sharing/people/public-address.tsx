import { CopyButton } from '../../ui/copy-button.tsx'
import { placeOf } from '../place-of.ts'
import type { ShareTarget } from '../share-target.ts'
import { words } from './words.ts'

const { visibility: say } = words

/** Where anyone can read it while it is public. */
export function PublicAddress({ target, className = '' }: { target: ShareTarget; className?: string }) {
  const address = `${window.location.origin}${placeOf(target)}`
  return (
    <p className={`flex items-center gap-3 ${className}`}>
      <span className="sr-only">{say.address}: </span>
      <code className="min-w-0 flex-1 font-mono text-table break-all">{address}</code>
      <CopyButton size="small" text={address} label={say.copy} aria-label={say.copyAddress} />
    </p>
  )
}
