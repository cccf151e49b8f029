import { exportAudit, listAudit } from '@latchkey/contract'
import { workspaceGroups } from '../../audit/audit-groups.ts'
import { AuditResults } from '../../audit/audit-results.tsx'
import { ExportLinks } from '../../audit/export-links.tsx'
import { useAuditFilters } from '../../audit/use-audit-filters.ts'
import { addressOf } from '../../lib/address-of.ts'
import { usePagesOf } from '../../lib/use-pages-of.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { AdminOnly } from '../../ui/admin-only.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { words } from './words.ts'

export const Component = () => (
  <AdminOnly title={words.title}>
    <Activity />
  </AdminOnly>
)

function Activity() {
  const { filters, query, change } = useAuditFilters(workspaceGroups)
  const entries = usePagesOf(listAudit, { query: { ...query, page_size: 50 } })
  const latest = useQueryOf(listAudit, { query: { page_size: 100 } })
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <ExportLinks
            name="activity"
            addressIn={(format) => addressOf(exportAudit, { query: { ...query, format } })}
          />
        }
      >
        {words.lead}
      </PageHeader>
      <AuditResults
        query={entries}
        latest={latest.data?.results ?? []}
        groups={workspaceGroups}
        filters={filters}
        onChange={change}
        namesThing
        failed={words.failed}
        emptyAtAll={words.emptyAtAll}
      />
    </>
  )
}
