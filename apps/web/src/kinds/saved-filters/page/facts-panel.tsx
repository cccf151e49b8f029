import { Fact } from '../../../ui/fact.tsx'
import { Link } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { words } from '../words.ts'
import type { FilterDetail } from './use-filter-change.ts'

const { facts: say } = words

interface FactsPanelProps {
  filter: FilterDetail
  /** The reader is of the shop, and may look at the whole table. */
  isOurs: boolean
}

export const FactsPanel = ({ filter: { pipeline, owner, created_at, updated_at }, isOurs }: FactsPanelProps) => (
  <Panel title={say.title}>
    <dl className="flex flex-col gap-2.5 text-table">
      <Fact name={say.table}>
        {isOurs ? <Link to={`/records/${pipeline.id}`}>{pipeline.name}</Link> : pipeline.name}
      </Fact>
      <Fact name={say.owner}>{owner.name}</Fact>
      <Fact name={say.created}>
        <RelativeTime at={created_at} />
      </Fact>
      <Fact name={say.changed}>
        <RelativeTime at={updated_at} />
      </Fact>
    </dl>
  </Panel>
)
