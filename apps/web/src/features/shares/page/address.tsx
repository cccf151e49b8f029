import { words as sharing } from '../../../sharing/words.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import type { ShownShare } from '../shown-share.ts'
import { RenewButton } from './renew-button.tsx'
import { words } from './words.ts'

const { links } = sharing

export function Address({ share: { id, status, url } }: { share: ShownShare }) {
  if (status === 'revoked') return <p className="rounded-panel bg-sunk px-4 py-3 text-quiet">{words.dead}</p>
  return (
    <section
      aria-label={words.address}
      className="flex items-center gap-2 rounded-panel border border-line bg-surface py-2 pr-2 pl-4 max-sm:flex-col max-sm:items-stretch max-sm:p-3"
    >
      {url ? (
        <span className="min-w-0 flex-1 pr-1 font-mono text-table break-all">{url}</span>
      ) : (
        <span className="min-w-0 flex-1 pr-1 text-table text-quiet">{links.unreadable}</span>
      )}
      <RenewButton shareId={id} />
      {url && <CopyButton text={url} label={words.copy} variant="primary" />}
    </section>
  )
}
