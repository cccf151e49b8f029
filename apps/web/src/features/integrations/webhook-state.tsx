import { Badge } from '../../ui/badge.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import type { KnownWebhook } from './known-webhook.ts'
import { words } from './webhooks-words.ts'

function stateOf({ is_active, paused_reason, failing_since }: KnownWebhook) {
  if (is_active) return failing_since ? 'failing' : 'works'
  return paused_reason === 'failing' ? 'failed' : (paused_reason ?? 'by_hand')
}

const tones = { works: 'done', failing: 'moving', by_hand: 'waiting', gone: 'refused', failed: 'refused' } as const

export function WebhookState({ webhook }: { webhook: KnownWebhook }) {
  const state = stateOf(webhook)
  return <Badge tone={tones[state]}>{words.states[state]}</Badge>
}

/** What is the matter with it, in a sentence; nothing where it works. */
export function WebhookTrouble({ webhook }: { webhook: KnownWebhook }) {
  const state = stateOf(webhook)
  if (state === 'works') return null
  return (
    <p>
      {words.why[state]}
      {state === 'failing' && webhook.failing_since && (
        <>
          {' '}
          <RelativeTime at={webhook.failing_since} />.
        </>
      )}
    </p>
  )
}
