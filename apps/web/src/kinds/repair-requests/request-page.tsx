import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DetailsSection } from './details-section.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { RemoveRequest } from './remove-request.tsx'
import { Standing } from './standing.tsx'
import { Timeline } from './timeline.tsx'
import { twoColumns } from './two-columns.ts'
import type { RequestDetail } from './use-request-change.ts'
import { words } from './words.ts'

export function RequestPage({ request }: { request: RequestDetail }) {
  const [removing, setRemoving] = useState(false)
  // What another part of this page made of it: no reason to tell the form that somebody else was first.
  const [ownVersion, setOwnVersion] = useState(request.version)
  const may = (capability: RequestDetail['capabilities'][number]) => request.capabilities.includes(capability)
  const part = { request, mayEdit: may('edit'), onOwnChange: setOwnVersion }
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
      <div className={twoColumns}>
        <div className="flex min-w-0 flex-col gap-8">
          <Standing {...part} />
          <DetailsSection request={request} mayEdit={may('edit')} ownVersion={ownVersion} />
          <Timeline {...part} />
        </div>
        <FactsPanel request={request} />
      </div>
      <RemoveRequest request={request} open={removing} onOpenChange={setRemoving} />
    </>
  )
}
