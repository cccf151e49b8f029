import { getWebhook } from '@latchkey/contract'
import { useParams } from 'react-router'
import { isProblem } from '../../lib/call-error.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link, LinkButton } from '../../ui/link.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { Deliveries } from './deliveries.tsx'
import type { KnownWebhook } from './known-webhook.ts'
import { WebhookActions } from './webhook-actions.tsx'
import { choiceWords } from './webhook-events.ts'
import { WebhookState, WebhookTrouble } from './webhook-state.tsx'
import { words } from './webhooks-words.ts'

const LIST = '/settings/webhooks'

export const Component = () => (
  <AdminOnly title={words.one}>
    <One />
  </AdminOnly>
)

function One() {
  const { id = '' } = useParams()
  const webhook = useQueryOf(getWebhook, { params: { id } }, { every: 10_000 })
  // An address that is no id is nowhere as well.
  if (isProblem(webhook.error, 'not_found') || isProblem(webhook.error, 'validation_failed')) return <Gone />
  return (
    <QueryState query={webhook} failed={words.oneFailed}>
      {(known) => <Shown webhook={known} />}
    </QueryState>
  )
}

const Shown = ({ webhook }: { webhook: KnownWebhook }) => (
  <>
    <PageHeader
      title={words.one}
      above={<Link to={LIST}>{words.all}</Link>}
      actions={<WebhookActions webhook={webhook} />}
    />
    <div className="mb-8 flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <code className="font-mono wrap-anywhere">{webhook.url}</code>
        <WebhookState webhook={webhook} />
      </p>
      <p className="text-quiet">
        {words.tells}: {choiceWords(webhook.events)}
      </p>
      <WebhookTrouble webhook={webhook} />
    </div>
    <Deliveries webhook={webhook} />
  </>
)

const Gone = () => (
  <>
    <PageHeader title={words.one} />
    <EmptyState drawing="drawer" headline={words.gone} action={<LinkButton to={LIST}>{words.all}</LinkButton>}>
      {words.goneWhy}
    </EmptyState>
  </>
)
