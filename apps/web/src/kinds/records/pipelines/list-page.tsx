import { listPipelines } from '@latchkey/contract'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { searchedIn } from '../../../lib/list-filters.ts'
import { usePagesOf } from '../../../lib/use-pages-of.ts'
import { useStanding } from '../../../lib/use-standing.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyList } from '../../../ui/empty-list.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { words } from '../words.ts'
import { PipelineRows, PipelinesInGrey } from './pipeline-rows.tsx'

const { list: say } = words

const NewPipelineDialog = lazy(() =>
  import('./new-pipeline-dialog.tsx').then(({ NewPipelineDialog }) => ({ default: NewPipelineDialog })),
)

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Pipelines />
  </WorkspaceOnly>
)

function Pipelines() {
  const [search, setSearch] = useSearchParams()
  // Null until it is wanted for the first time, so that its chunk is not fetched before.
  const [asking, setAsking] = useState<boolean | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const q = searchedIn(search)
  const pipelines = usePagesOf(listPipelines, { query: { ...(q ? { q } : {}), page_size: 50 } })
  const data = useStanding(pipelines)
  const rows = data?.pages.flatMap(({ results }) => results) ?? []
  const isEmpty = !q && data !== undefined && rows.length === 0
  const lookFor = (text: string) => setSearch(text ? { q: text } : {}, { replace: true })
  const begin = (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setAsking(true)}>
      {words.pipeline.fresh}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          !isEmpty && (
            <>
              {begin}
              <LinkButton to="/saved-filters">{say.filters}</LinkButton>
            </>
          )
        }
      />
      {!isEmpty && (
        <Filters
          search={{ value: q, onChange: lookFor, label: say.search, hint: say.searchHint, ref: box }}
          selects={null}
        />
      )}
      <QueryState query={{ ...pipelines, data }} failed={say.failed} skeleton={<PipelinesInGrey />}>
        {({ pages: [first] }) =>
          rows.length === 0 || !first ? (
            <EmptyList narrowed={q !== ''} onClear={() => lookFor('')} begin={begin} words={say} />
          ) : (
            <PipelineRows query={pipelines} rows={rows} first={first} searchRef={box} />
          )
        }
      </QueryState>
      <Suspense>{asking !== null && <NewPipelineDialog open={asking} onOpenChange={setAsking} />}</Suspense>
    </>
  )
}
