import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Conditions } from '../../../ui/filter-builder/conditions.tsx'
import { filterInAddress } from '../../../ui/filter-builder/filter-in-address.ts'
import { isWhole } from '../../../ui/filter-builder/filter-problems.ts'
import { LinkButton } from '../../../ui/link.tsx'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { words } from '../words.ts'

interface FilterDialogProps {
  pipeline: ShownPipeline
  filter: string
  onApply: (filter: string) => void
  onClose: () => void
}

/** Begins with the filter that is on, and changes nothing until it is used. */
export function FilterDialog({ pipeline, filter, onApply, onClose }: FilterDialogProps) {
  const { id, name, fields } = pipeline
  const [draft, setDraft] = useState(() => filterInAddress(filter))
  const [judged, setJudged] = useState(false)
  const isReady = isWhole(fields, draft)
  const use = () => {
    setJudged(true)
    if (!isReady) return
    onApply(JSON.stringify(draft))
    onClose()
  }
  const place = new URLSearchParams({ pipeline: id, ...(isReady ? { filter: JSON.stringify(draft) } : {}) })
  return (
    <Dialog
      title={words.filter.title(name)}
      description={words.filter.lead}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button variant="primary" onClick={use}>
            {words.filter.use}
          </Button>
          {isReady && <LinkButton to={`/saved-filters/new?${place}`}>{words.filter.keep}</LinkButton>}
        </>
      }
    >
      <Conditions pipelineId={id} fields={fields} filter={draft} onChange={setDraft} judged={judged} />
    </Dialog>
  )
}
