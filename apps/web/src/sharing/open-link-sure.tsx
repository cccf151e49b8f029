import { useState } from 'react'
import { copyText } from '../lib/copy-text.ts'
import { SureDialog } from '../ui/sure-dialog.tsx'
import type { Link } from './link-settings.ts'
import type { ShareTarget } from './share-target.ts'
import { useLinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

export interface OpenLinkAsk {
  to: 'stop' | 'renew'
  link: Link
  target: ShareTarget
  /** The thing, in a word. */
  what: string
}

interface OpenLinkSureProps {
  ask: OpenLinkAsk
  onClose: () => void
  /** With the new address, where the browser did not take it. */
  onNotCopied: (address: string) => void
}

/** What stops working, before it does. A new link is copied as it is made. */
export function OpenLinkSure({ ask: { to, link, target, what }, onClose, onNotCopied }: OpenLinkSureProps) {
  const act = useLinkActions(link, target)
  const [busy, setBusy] = useState(false)
  const renew = async () => {
    const making = act
      .renew()
      .then((renewed) =>
        typeof renewed === 'object' ? renewed.url : Promise.reject(new Error('No new link was made')),
      )
    const copied = await copyText(making)
    if (!copied) await making.then(onNotCopied, () => undefined)
  }
  const send = async () => {
    setBusy(true)
    await (to === 'stop' ? act.stop() : renew())
    onClose()
  }
  return (
    <SureDialog
      title={to === 'stop' ? words.open.stopTitle(what) : words.open.renewTitle(what)}
      what={words.sure[to]}
      send={to === 'stop' ? words.sure.stopSend : words.open.renewSend}
      keep={words.sure.keep}
      onSend={send}
      busy={busy}
      error={null}
      open
      onOpenChange={onClose}
    />
  )
}
