import { Fact } from '../../ui/fact.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import type { RequestDetail } from './use-request-change.ts'
import { words } from './words.ts'

/** The API gives the newest of a long timeline. */
const most = 200

export function FactsPanel({ request }: { request: RequestDetail }) {
  const { length } = request.updates
  return (
    <Panel title={words.facts.title}>
      <dl className="flex flex-col gap-2.5 text-table">
        <Fact name={words.facts.reference}>
          <span className="font-mono text-small">{request.reference}</span>
        </Fact>
        <Fact name={words.facts.created}>
          <RelativeTime at={request.created_at} />
        </Fact>
        <Fact name={words.facts.changed}>
          <RelativeTime at={request.updated_at} />
        </Fact>
        <Fact name={words.facts.entries}>{length < most ? length : words.facts.newest(length)}</Fact>
      </dl>
    </Panel>
  )
}
