import { useState } from 'react'
import { WithHistory } from '../../../audit/with-history.tsx'
import type { Live } from '../../../lib/live/use-live.ts'
import { useShareDialog } from '../../../sharing/use-share-dialog.tsx'
import { WhoLine, WhoPanel } from '../../../sharing/who-panel.tsx'
import { Faces } from '../../../ui/faces.tsx'
import { LiveLine } from '../../../ui/live-line.tsx'
import { twoColumns } from '../../../ui/two-columns.ts'
import { shareTargetOf } from '../share-target-of.ts'
import { words } from '../words.ts'
import { BrokenLine } from './broken-line.tsx'
import { EditForm } from './edit-form.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { FilterHeader } from './filter-header.tsx'
import { Matches } from './matches.tsx'
import { RemoveFilter } from './remove-filter.tsx'
import type { FilterDetail } from './use-filter-change.ts'

export function FilterPage({ filter, live }: { filter: FilterDetail; live: Live }) {
  const [removing, setRemoving] = useState(false)
  const [editing, setEditing] = useState(false)
  const may = (capability: FilterDetail['capabilities'][number]) => filter.capabilities.includes(capability)
  const target = shareTargetOf(filter)
  const { share, dialog } = useShareDialog(() => target)
  const who = { target, onShare: () => share(target) }
  // What it selects is known to the shop only; what others see is decided by those who may share it.
  const mayEdit = may('share') && filter.filter_config !== null
  return (
    <>
      <FilterHeader
        filter={filter}
        onEdit={mayEdit && !editing ? () => setEditing(true) : undefined}
        onRemove={may('manage') ? () => setRemoving(true) : undefined}
      />
      {may('share') && <WhoLine {...who} />}
      <Faces people={live.people} place="above" />
      {filter.is_broken && <BrokenLine onMend={mayEdit ? () => setEditing(true) : undefined} isOpen={editing} />}
      {editing && mayEdit && <EditForm filter={filter} onClose={() => setEditing(false)} />}
      <div className={twoColumns}>
        <div className="min-w-0">
          <WithHistory id={filter.id} kind="saved_filter" label={words.detail.records} mayRead={may('export')} keeps>
            <Matches filter={filter} mayExport={may('export')} />
          </WithHistory>
        </div>
        <div className="flex flex-col gap-5 lg:sticky lg:top-20">
          {may('share') && <WhoPanel {...who} />}
          <FactsPanel filter={filter} isOurs={may('export')} />
          <Faces people={live.people} place="beside" />
        </div>
      </div>
      <RemoveFilter filter={filter} open={removing} onOpenChange={setRemoving} />
      {dialog}
      <LiveLine isAway={live.isAway} said={live.said} />
    </>
  )
}
