import { Fact } from '../../ui/fact.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import type { SessionDetail } from './use-session-change.ts'
import { words } from './words.ts'

const { facts: say } = words

export const FactsPanel = ({ session }: { session: SessionDetail }) => (
  <Panel title={say.title} className="max-lg:hidden">
    <dl className="flex flex-col gap-2.5 text-table">
      <Fact name={say.origin}>{say.originWords[session.origin]}</Fact>
      {session.owner && <Fact name={say.owner}>{session.owner.name}</Fact>}
      <Fact name={say.entries}>{session.entries_total.toLocaleString()}</Fact>
      {session.started_at && (
        <Fact name={say.started}>
          <RelativeTime at={session.started_at} />
        </Fact>
      )}
      {session.created_at && (
        <Fact name={say.created}>
          <RelativeTime at={session.created_at} />
        </Fact>
      )}
      {session.updated_at && (
        <Fact name={say.changed}>
          <RelativeTime at={session.updated_at} />
        </Fact>
      )}
    </dl>
  </Panel>
)

/** The same on a narrow screen, where the panel would come after the whole transcript. */
export const FactsLine = ({ session }: { session: SessionDetail }) => (
  <p className="mb-5 text-table text-quiet lg:hidden">
    {say.line(session.owner?.name, words.entries(session.entries_total))}
  </p>
)
