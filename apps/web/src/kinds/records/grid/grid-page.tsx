import { getPipeline } from '@latchkey/contract'
import { Archive, Ellipsis, Plus, SquarePen, Trash2, Upload } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useIsNowhere } from '../../../lib/use-is-nowhere.ts'
import { useQueryOf } from '../../../lib/use-query-of.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Link, LinkButton } from '../../../ui/link.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryState } from '../../../ui/query-state.tsx'
import { WorkspaceOnly } from '../../../ui/workspace-only.tsx'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { words } from '../words.ts'
import { askedOf, type GridAddress, readAddress } from './grid-address.ts'
import { PageSkeleton } from './grid-skeleton.tsx'
import { RecordsView } from './records-view.tsx'
import { useLiveRecords } from './use-live-records.ts'

const NewRecordDialog = lazy(() =>
  import('./new-record-dialog.tsx').then(({ NewRecordDialog }) => ({ default: NewRecordDialog })),
)
const BringDialog = lazy(() =>
  import('../bring/bring-dialog.tsx').then(({ BringDialog }) => ({ default: BringDialog })),
)
const EditPipelineDialog = lazy(() =>
  import('../pipelines/edit-pipeline-dialog.tsx').then(({ EditPipelineDialog }) => ({ default: EditPipelineDialog })),
)
const RemovePipeline = lazy(() =>
  import('../pipelines/remove-pipeline.tsx').then(({ RemovePipeline }) => ({ default: RemovePipeline })),
)

export const Component = () => (
  <WorkspaceOnly title={words.title}>
    <Present />
  </WorkspaceOnly>
)

function Present() {
  const { pipelineId: id = '' } = useParams()
  const pipeline = useQueryOf(getPipeline, { params: { id } })
  if (useIsNowhere(pipeline))
    return (
      <>
        <title>{`${words.pipeline.nowhere} · Latchkey`}</title>
        <EmptyState
          level={1}
          drawing="door"
          headline={words.pipeline.nowhere}
          action={<LinkButton to="/records">{words.back}</LinkButton>}
        >
          {words.pipeline.nowhereWhy}
        </EmptyState>
      </>
    )
  return (
    <QueryState query={pipeline} failed={words.pipeline.failed} skeleton={<PageSkeleton />}>
      {(present) => <GridPage key={id} pipeline={present} />}
    </QueryState>
  )
}

type Asked = 'record' | 'import' | 'fields' | 'remove'

function GridPage({ pipeline }: { pipeline: ShownPipeline }) {
  const [search, setSearch] = useSearchParams()
  const live = useLiveRecords(pipeline.id)
  const [asked, setAsked] = useState<Asked | null>(null)
  // Each is fetched when it is wanted for the first time, and stays then: what was typed into it does too.
  const [seen, setSeen] = useState<ReadonlySet<Asked>>(new Set())
  const ask = (what: Asked) => {
    setSeen(new Set([...seen, what]))
    setAsked(what)
  }
  const state = (what: Asked) => ({
    open: asked === what,
    onOpenChange: (open: boolean) => setAsked(open ? what : null),
  })
  const address = readAddress(search)
  const change = (next: Partial<GridAddress>) => setSearch({ ...askedOf({ ...address, ...next }) }, { replace: true })
  const isBin = address.state === 'deleted'
  const begin = (
    <>
      <Button variant="primary" icon={<Plus size={16} />} onClick={() => ask('record')}>
        {words.fresh.open}
      </Button>
      <Button icon={<Upload size={16} />} onClick={() => ask('import')}>
        {words.bring.open}
      </Button>
    </>
  )
  // An empty table brings the buttons itself.
  const headOf = (isEmpty: boolean) => (
    <PageHeader
      title={isBin ? words.grid.binTitle(pipeline.name) : pipeline.name}
      above={<Link to="/records">{words.title}</Link>}
      actions={
        isBin ? (
          <LinkButton to={`/records/${pipeline.id}`}>{words.grid.leaveBin}</LinkButton>
        ) : (
          <>
            {!isEmpty && begin}
            <TableMenu
              onBin={() => setSearch({ state: 'deleted' })}
              onEdit={() => ask('fields')}
              onRemove={() => ask('remove')}
            />
          </>
        )
      }
    />
  )
  return (
    <>
      <RecordsView
        key={address.state}
        pipeline={pipeline}
        address={address}
        onChange={change}
        begin={begin}
        headOf={headOf}
      />
      <Suspense>
        {seen.has('record') && <NewRecordDialog pipeline={pipeline} {...state('record')} />}
        {seen.has('import') && <BringDialog pipeline={pipeline} {...state('import')} />}
        {asked === 'fields' && <EditPipelineDialog pipeline={pipeline} onClose={() => setAsked(null)} />}
        {seen.has('remove') && <RemovePipeline pipeline={pipeline} {...state('remove')} />}
      </Suspense>
      <LiveLine isAway={live.isAway} said="" />
    </>
  )
}

interface TableMenuProps {
  onBin: () => void
  onEdit: () => void
  onRemove: () => void
}

const TableMenu = ({ onBin, onEdit, onRemove }: TableMenuProps) => (
  <Menu
    label={words.grid.more}
    trigger={<IconButton label={words.grid.more} icon={<Ellipsis size={16} />} variant="secondary" />}
  >
    <MenuItem icon={<SquarePen size={16} />} onSelect={onEdit}>
      {words.pipeline.edit}
    </MenuItem>
    <MenuItem icon={<Archive size={16} />} onSelect={onBin}>
      {words.grid.bin}
    </MenuItem>
    <MenuLine />
    <MenuItem icon={<Trash2 size={16} />} danger onSelect={onRemove}>
      {words.pipeline.remove.open}
    </MenuItem>
  </Menu>
)
