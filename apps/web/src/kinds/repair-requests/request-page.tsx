import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { WithHistory } from '../../audit/with-history.tsx'
import type { Live } from '../../lib/live/use-live.ts'
import { ResourceComments } from '../../sharing/comments/resource-comments.tsx'
import { useShareDialog } from '../../sharing/use-share-dialog.tsx'
import { WhoLine, WhoPanel } from '../../sharing/who-panel.tsx'
import { Button } from '../../ui/button.tsx'
import { Faces } from '../../ui/faces.tsx'
import { LiveLine } from '../../ui/live-line.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { twoColumns } from '../../ui/two-columns.ts'
import { DetailsSection } from './details-section.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { RemoveRequest } from './remove-request.tsx'
import { RequestFiles } from './request-files.tsx'
import { ResponsesSection } from './responses-section.tsx'
import { kind, shareTargetOf } from './share-target-of.ts'
import { Standing } from './standing.tsx'
import { Timeline } from './timeline.tsx'
import type { RequestDetail } from './use-request-change.ts'
import { words } from './words.ts'

export function RequestPage({ request, live }: { request: RequestDetail; live: Live }) {
  const [removing, setRemoving] = useState(false)
  // What another part of this page made of it: no reason to tell the form that somebody else was first.
  const [ownVersion, setOwnVersion] = useState(request.version)
  const may = (capability: RequestDetail['capabilities'][number]) => request.capabilities.includes(capability)
  const part = { request, mayEdit: may('edit'), onOwnChange: setOwnVersion }
  const target = shareTargetOf(request)
  const { share, dialog } = useShareDialog(() => target)
  const who = { target, onShare: () => share(target) }
  return (
    <>
      <PageHeader
        title={request.title}
        above={<span className="font-mono">{request.reference}</span>}
        actions={
          may('manage') && (
            <Button icon={<Trash2 size={16} />} onClick={() => setRemoving(true)}>
              {words.remove.open}
            </Button>
          )
        }
      />
      {may('share') && <WhoLine {...who} />}
      <Faces people={live.people} place="above" />
      <div className={twoColumns}>
        <div className="min-w-0">
          <WithHistory id={request.id} kind={kind} label={words.detail.request} mayRead={may('export')} keeps>
            <div className="flex flex-col gap-8">
              <Standing {...part} />
              <DetailsSection request={request} mayEdit={may('edit')} ownVersion={ownVersion} />
              <RequestFiles {...part} />
              {may('share') && <ResponsesSection id={request.id} />}
              <Timeline {...part} />
              <ResourceComments id={request.id} mayComment={may('comment')} />
            </div>
          </WithHistory>
        </div>
        <div className="flex flex-col gap-5">
          {may('share') && <WhoPanel {...who} />}
          <FactsPanel request={request} />
          <Faces people={live.people} place="beside" />
        </div>
      </div>
      <RemoveRequest request={request} open={removing} onOpenChange={setRemoving} />
      {dialog}
      <LiveLine isAway={live.isAway} said={live.said} />
    </>
  )
}
