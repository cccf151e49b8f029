import { listWebhooks } from '@latchkey/contract'
import { lazy } from 'react'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { ListFrame } from './list-frame.tsx'
import { WebhooksTable } from './webhooks-table.tsx'
import { words } from './webhooks-words.ts'

// It brings the form library along.
const NewWebhookDialog = lazy(() =>
  import('./new-webhook-dialog.tsx').then(({ NewWebhookDialog }) => ({ default: NewWebhookDialog })),
)

export const Component = () => (
  <AdminOnly title={words.title}>
    <Webhooks />
  </AdminOnly>
)

const Webhooks = () => (
  <ListFrame
    query={usePagesOf(listWebhooks, { query: { page_size: 50 } })}
    words={words}
    // On a phone a small stack.
    skeleton={{
      heads: [words.address, words.state, words.tells, words.made],
      faces: false,
      height: 'h-11 max-sm:h-34',
    }}
    NewDialog={NewWebhookDialog}
    table={(rows) => <WebhooksTable rows={rows} />}
  />
)
