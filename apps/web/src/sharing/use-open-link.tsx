import { createShare, getWorkspace } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { copyText } from '../lib/copy-text.ts'
import { refreshAll, useCall } from '../lib/use-call.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogClose } from '../ui/dialog.tsx'
import { toastProblem } from '../ui/toast-problem.ts'
import { toast } from '../ui/toast-queue.ts'
import { LinkAddress } from './link-address.tsx'
import { handsOutOpenLinks, type Link } from './link-settings.ts'
import { type OpenLinkAsk, OpenLinkSure } from './open-link-sure.tsx'
import type { ShareTarget } from './share-target.ts'
import { shownBy } from './use-links.ts'
import { useMayShare } from './use-may-share.ts'
import { words } from './words.ts'

const { open: say } = words

export interface OpenLink {
  /** Makes the link for anyone, or finds it again, and copies it. `what`: the thing, in a word. */
  copy: (target: ShareTarget, what: string) => void
  /** Before it is stopped, or another takes its place. */
  ask: (ask: OpenLinkAsk) => void
  dialog: ReactNode
}

/** For a list: one press, without the share dialog. Undefined where this shop, or this person, hands out no open links. */
export function useOpenLink(): OpenLink | undefined {
  const client = useQueryClient()
  const create = useCall(createShare)
  const mayShare = useMayShare()
  const rules = useQueryOf(getWorkspace).data
  const [address, setAddress] = useState<string | null>(null)
  const [asking, setAsking] = useState<OpenLinkAsk | null>(null)
  if (!mayShare || !rules || !handsOutOpenLinks(rules)) return undefined

  const copy = async (target: ShareTarget, what: string) => {
    let isNew = true
    const making = create.mutateAsync({
      params: { id: target.id },
      body: { reuse: true },
      onStatus: (status) => {
        isNew = status === 201
      },
    })
    // Begun before anything is awaited: the browser lets a press copy, and nothing later.
    const copied = await copyText(making.then(({ url }) => url))
    try {
      const link = await making
      if (copied) toast(isNew ? say.copied(what, endOf(link)) : say.copiedAgain)
      else setAddress(link.url)
    } catch (error) {
      toastProblem(error)
    }
    await refreshAll(client, shownBy(target))
  }
  return {
    copy: (target, what) => void copy(target, what),
    ask: setAsking,
    dialog: (
      <>
        <ByHand address={address} onClose={() => setAddress(null)} />
        {asking && <OpenLinkSure ask={asking} onClose={() => setAsking(null)} onNotCopied={setAddress} />}
      </>
    ),
  }
}

const endOf = ({ expires_at }: Link) => (expires_at === null ? null : new Date(expires_at))

/** Where the browser does not let us copy. */
const ByHand = ({ address, onClose }: { address: string | null; onClose: () => void }) => (
  <Dialog
    title={say.byHand}
    open={address !== null}
    onOpenChange={onClose}
    actions={
      <DialogClose>
        <Button variant="primary">{say.done}</Button>
      </DialogClose>
    }
  >
    {address !== null && <LinkAddress url={address} copied={false} />}
  </Dialog>
)
