import { Ban, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { useLive } from '../../../lib/live/use-live.ts'
import { placeOf } from '../../../sharing/place-of.ts'
import { Button } from '../../../ui/button.tsx'
import { Link, LinkButton } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StatusBadge } from '../marks.tsx'
import type { ShownShare } from '../shown-share.ts'
import { StopDialog } from '../stop-dialog.tsx'
import { usePause } from '../use-pause.ts'
import { words as common } from '../words.ts'
import { AccessLog } from './access-log.tsx'
import { Address } from './address.tsx'
import { Openings } from './openings.tsx'
import { SettingsPanel } from './settings-panel.tsx'
import { shareSentence } from './share-sentence.ts'
import { twoColumns } from './two-columns.ts'
import { words } from './words.ts'

export function SharePage({ share }: { share: ShownShare }) {
  const [stopping, setStopping] = useState(false)
  const pause = usePause(share)
  // Each opening shows here as it happens, and what others do with the link.
  useLive(share.resource.id)
  const { resource, status, is_active } = share
  const kind = common.kinds[resource.kind]
  return (
    <>
      <PageHeader
        title={words.title(resource.title)}
        above={
          <span className="flex items-center gap-3">
            <Link to="/shares">{words.shares}</Link>
            <StatusBadge status={status} />
          </span>
        }
        actions={
          <>
            <LinkButton to={placeOf(resource)}>{words.open(kind)}</LinkButton>
            {status !== 'revoked' && (
              <>
                <Button
                  icon={is_active ? <Pause size={16} /> : <Play size={16} />}
                  busy={pause.busy}
                  onClick={() => pause.set(!is_active)}
                >
                  {is_active ? common.pause : common.resume}
                </Button>
                <Button icon={<Ban size={16} />} onClick={() => setStopping(true)}>
                  {common.stop}
                </Button>
              </>
            )}
          </>
        }
      >
        {shareSentence(share)}
      </PageHeader>
      <div className={twoColumns}>
        <Address share={share} />
        <SettingsPanel share={share} />
        <div className="flex min-w-0 flex-col gap-9">
          <Openings shareId={share.id} />
          <AccessLog share={share} />
        </div>
      </div>
      <StopDialog share={share} open={stopping} onOpenChange={setStopping} />
    </>
  )
}
