import { exportResourceAudit, listResourceAudit, type ResourceKind } from '@latchkey/contract'
import { addressOf } from '../lib/address-of.ts'
import { usePagesOf } from '../lib/use-pages-of.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { groupsOfKind } from './audit-groups.ts'
import { AuditResults } from './audit-results.tsx'
import { ExportLinks } from './export-links.tsx'
import { useAuditFilters } from './use-audit-filters.ts'
import { words } from './words.ts'

const { history: say } = words

interface HistoryProps {
  id: string
  kind: ResourceKind
  /** What its page calls it. */
  title: string
}

/** What was done with one thing, on its own page. */
export function History({ id, kind, title }: HistoryProps) {
  const params = { id }
  const groups = groupsOfKind[kind]
  const { filters, query, change } = useAuditFilters(groups)
  const entries = usePagesOf(listResourceAudit, { params, query: { ...query, page_size: 50 } })
  const latest = useQueryOf(listResourceAudit, { params, query: { page_size: 100 } })
  return (
    <section aria-label={title}>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="text-quiet">{say.lead}</p>
        <div className="flex flex-wrap gap-2">
          <ExportLinks
            name="history"
            addressIn={(format) => addressOf(exportResourceAudit, { params, query: { ...query, format } })}
          />
        </div>
      </div>
      <AuditResults
        query={entries}
        latest={latest.data?.results ?? []}
        groups={groups}
        filters={filters}
        onChange={change}
        namesThing={false}
        failed={say.failed}
        emptyAtAll={say.emptyAtAll}
      />
    </section>
  )
}
