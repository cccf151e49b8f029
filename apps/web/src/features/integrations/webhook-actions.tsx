import {
  getWebhook,
  listAudit,
  listWebhookDeliveries,
  listWebhooks,
  testWebhook,
  updateWebhook,
} from '@latchkey/contract'
import { Ellipsis, KeyRound, Pause, Pencil, Play, Send, Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { KnownWebhook } from './known-webhook.ts'
import { RemoveWebhook } from './remove-webhook.tsx'
import { RenewSecret } from './renew-secret.tsx'
import { words } from './webhooks-words.ts'

// It brings the form library along.
const ChangeWebhookDialog = lazy(() =>
  import('./change-webhook-dialog.tsx').then(({ ChangeWebhookDialog }) => ({ default: ChangeWebhookDialog })),
)

type Asked = 'change' | 'renew' | 'remove'

export function WebhookActions({ webhook }: { webhook: KnownWebhook }) {
  const { id, is_active } = webhook
  const [asked, setAsked] = useState<Asked>()
  const refresh = [getWebhook, listWebhooks, listWebhookDeliveries, listAudit]
  const test = useCall(testWebhook, { refresh })
  const update = useCall(updateWebhook, { refresh })
  const tryOut = async () => {
    await test.mutateAsync({ params: { id } })
    toast(words.tested)
  }
  const turn = async () => {
    await update.mutateAsync({ params: { id }, body: { is_active: !is_active } })
    toast(is_active ? words.paused : words.resumed)
  }
  const stateOf = (one: Asked) => ({
    open: asked === one,
    onOpenChange: (open: boolean) => setAsked(open ? one : undefined),
  })
  return (
    <>
      {is_active && (
        <Button icon={<Send size={16} />} busy={test.isPending} onClick={() => tryOut().catch(toastProblem)}>
          {words.test}
        </Button>
      )}
      <Button
        variant={is_active ? 'secondary' : 'primary'}
        icon={is_active ? <Pause size={16} /> : <Play size={16} />}
        busy={update.isPending}
        onClick={() => turn().catch(toastProblem)}
      >
        {is_active ? words.pause : words.resume}
      </Button>
      <Menu
        label={words.menu}
        trigger={<IconButton label={words.menu} icon={<Ellipsis size={16} />} tooltip={false} />}
      >
        <MenuItem icon={<Pencil size={16} />} onSelect={() => setAsked('change')}>
          {words.change}
        </MenuItem>
        <MenuItem icon={<KeyRound size={16} />} onSelect={() => setAsked('renew')}>
          {words.renew}
        </MenuItem>
        <MenuItem icon={<Trash2 size={16} />} danger onSelect={() => setAsked('remove')}>
          {words.remove}
        </MenuItem>
      </Menu>
      {asked === 'change' && (
        <Suspense>
          <ChangeWebhookDialog webhook={webhook} {...stateOf('change')} />
        </Suspense>
      )}
      <RenewSecret id={id} {...stateOf('renew')} />
      <RemoveWebhook id={id} {...stateOf('remove')} />
    </>
  )
}
