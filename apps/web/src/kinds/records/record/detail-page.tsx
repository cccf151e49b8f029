import { getPipeline, getRecord } from '@latchkey/contract'
import { useParams } from 'react-router'
import { useIsNowhere } from '../../../lib/use-is-nowhere.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { DetailInGrey } from '../../../ui/detail-in-grey.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { SkeletonRows } from '../../../ui/skeleton.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import { words } from '../words.ts'
import { RecordPage } from './record-page.tsx'

const { record: say } = words

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Present />
  </WorkspaceOnly>
)

function Present() {
  const { recordId: id = '' } = useParams()
  const record = useQueryOf(getRecord, { params: { id } })
  const pipelineId = record.data?.pipeline_id ?? ''
  const pipeline = useQueryOf(getPipeline, { params: { id: pipelineId } }, { enabled: pipelineId !== '' })
  const isNowhere = useIsNowhere(record)
  if (isNowhere)
    return (
      <>
        <title>{`${say.nowhere} · Latchkey`}</title>
        <EmptyState
          level={1}
          drawing="door"
          headline={say.nowhere}
          action={<LinkButton to="/records">{words.back}</LinkButton>}
        >
          {say.nowhereWhy}
        </EmptyState>
      </>
    )
  const grey = (
    <DetailInGrey>
      <SkeletonRows rows={6} faces={false} />
    </DetailInGrey>
  )
  return (
    <QueryState query={record} failed={say.failed} skeleton={grey}>
      {(present) => (
        <QueryState query={pipeline} failed={words.pipeline.failed} skeleton={grey}>
          {(table) => <RecordPage key={id} record={present} pipeline={table} />}
        </QueryState>
      )}
    </QueryState>
  )
}
