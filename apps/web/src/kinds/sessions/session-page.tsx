import { useState } from 'react'
import { WithHistory } from '../../audit/with-history.tsx'
import type { Live } from '../../lib/live/use-live.ts'
import { useShareDialog } from '../../sharing/use-share-dialog.tsx'
import { WhoLine, WhoPanel } from '../../sharing/who-panel.tsx'
import { Faces } from '../../ui/faces.tsx'
import { LiveLine } from '../../ui/live-line.tsx'
import { twoColumns } from '../../ui/two-columns.ts'
import { FactsLine, FactsPanel } from './facts-panel.tsx'
import { RemoveSession } from './remove-session.tsx'
import { SessionHeader } from './session-header.tsx'
import { shareTargetOf } from './share-target-of.ts'
import { Transcript } from './transcript/transcript.tsx'
import type { SessionDetail } from './use-session-change.ts'
import { words } from './words.ts'

export function SessionPage({ session, live }: { session: SessionDetail; live: Live }) {
  const [removing, setRemoving] = useState(false)
  const may = (capability: SessionDetail['capabilities'][number]) => session.capabilities.includes(capability)
  const target = shareTargetOf(session)
  const { share, dialog } = useShareDialog(() => target)
  const who = { target, onShare: () => share(target) }
  return (
    <>
      <SessionHeader
        session={session}
        mayEdit={may('edit')}
        onRemove={may('manage') ? () => setRemoving(true) : undefined}
      />
      <FactsLine session={session} />
      {may('share') && <WhoLine {...who} />}
      <Faces people={live.people} place="above" />
      <div className={twoColumns}>
        <div className="min-w-0">
          <WithHistory id={session.id} kind="session" label={words.detail.transcript} mayRead={may('export')}>
            <Transcript session={session} mayAdd={may('edit')} />
          </WithHistory>
        </div>
        <div className="flex flex-col gap-5 lg:sticky lg:top-20">
          {may('share') && <WhoPanel {...who} />}
          <FactsPanel session={session} />
          <Faces people={live.people} place="beside" />
        </div>
      </div>
      <RemoveSession session={session} open={removing} onOpenChange={setRemoving} />
      {dialog}
      <LiveLine isAway={live.isAway} said={live.said} />
    </>
  )
}
