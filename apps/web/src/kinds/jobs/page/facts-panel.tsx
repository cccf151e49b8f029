import { Fact } from '../../../ui/fact.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { words as shared } from '../words.ts'
import type { JobPageData } from './use-job-change.ts'
import { words } from './words.ts'

const { facts: say } = words

export const FactsPanel = ({ job, isOurs }: { job: JobPageData; isOurs: boolean }) => (
  <Panel title={say.title}>
    <dl className="flex flex-col gap-2.5 text-table">
      <Fact name={say.reference}>
        <span className="font-mono text-small">{job.reference}</span>
      </Fact>
      {isOurs && <Fact name={shared.customer}>{job.customer?.name ?? shared.noCustomer}</Fact>}
      <Fact name={shared.source}>{shared.sources[job.source]}</Fact>
      <Fact name={say.created}>
        <RelativeTime at={job.created_at} />
      </Fact>
      <Fact name={say.changed}>
        <RelativeTime at={job.updated_at} />
      </Fact>
    </dl>
  </Panel>
)
