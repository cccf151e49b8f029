import { getSystem } from '@latchkey/contract'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryState } from '../../ui/query-state.tsx'
import { DatabaseSection } from './database-section.tsx'
import { FailedSection } from './failed-section.tsx'
import { QueueSection } from './queue-section.tsx'
import { ServiceSections } from './service-sections.tsx'
import type { ShownSystem } from './system.ts'
import { SystemSkeleton } from './system-skeleton.tsx'
import { words } from './words.ts'

export const Component = () => (
  <AdminOnly title={words.title}>
    <System />
  </AdminOnly>
)

const EVERY_MS = 10_000

function System() {
  const system = useQueryOf(getSystem, undefined, { every: EVERY_MS })
  return (
    <QueryState query={system} failed={words.failed} skeleton={<SystemSkeleton />}>
      {(shown) => <Shown system={shown} />}
    </QueryState>
  )
}

/** What asks for somebody to do something comes first. */
const Shown = ({ system }: { system: ShownSystem }) => (
  <>
    <PageHeader title={words.title}>{system.installation ? words.lead : words.leadOwn}</PageHeader>
    {system.installation && <FailedSection jobs={system.installation.failed_jobs} />}
    {system.installation && <QueueSection queue={system.installation.queue} />}
    <ServiceSections system={system} />
    {system.installation && <DatabaseSection database={system.installation.database} />}
  </>
)
