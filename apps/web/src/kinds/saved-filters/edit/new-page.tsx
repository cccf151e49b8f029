import { listPipelines } from '@latchkey/contract'
import { useSearchParams } from 'react-router'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { filterInAddress } from '../../../ui/filter-builder/filter-in-address.ts'
import { LinkButton } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { words } from '../words.ts'
import { NewFilterForm } from './new-filter-form.tsx'

const { fresh: say } = words

export const Component = () => (
  <WorkspaceOnly title={say.title}>
    <NewFilter />
  </WorkspaceOnly>
)

/** The address may bring the table and what was filtered there: `?pipeline=…&filter=…`. */
function NewFilter() {
  const [search] = useSearchParams()
  const tables = useQueryOf(listPipelines, { query: { page_size: 100 } })
  const wanted = search.get('pipeline') ?? ''
  return (
    <>
      <PageHeader title={say.title}>{say.lead}</PageHeader>
      <QueryState query={tables} failed={say.tablesFailed}>
        {({ results }) =>
          results.length === 0 ? (
            <EmptyState
              drawing="bench"
              headline={say.noTable}
              action={
                <LinkButton to="/records" variant="primary">
                  {say.toTables}
                </LinkButton>
              }
            >
              {say.noTableWhy}
            </EmptyState>
          ) : (
            <NewFilterForm
              key={search.toString()}
              tables={results}
              begin={{
                pipeline_id: results.length === 1 ? (results[0]?.id ?? '') : wanted,
                filter_config: filterInAddress(search.get('filter')),
              }}
            />
          )
        }
      </QueryState>
    </>
  )
}
