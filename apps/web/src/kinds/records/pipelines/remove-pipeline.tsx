import { deletePipeline, getPipeline, listAudit, listPipelines } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../lib/call.ts'
import { useCall } from '../../../lib/use-call.ts'
import { keyOf } from '../../../lib/use-query-of.ts'
import { RemoveDialog } from '../../../ui/remove-dialog.tsx'
import { words } from '../words.ts'
import type { ShownPipeline } from './edit-pipeline-dialog.tsx'

interface RemovePipelineProps {
  pipeline: ShownPipeline
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RemovePipeline({ pipeline: { id, version }, ...state }: RemovePipelineProps) {
  const client = useQueryClient()
  const input = { params: { id } }
  const remove = useCall(deletePipeline, { refresh: [listPipelines, listAudit] })
  return (
    <RemoveDialog
      words={words.pipeline.remove}
      onRemove={() => remove.mutateAsync({ ...input, ifMatch: version })}
      call={remove}
      load={async () => client.setQueryData(keyOf(getPipeline, input), await call(getPipeline, input))}
      kept={keyOf(getPipeline, input)}
      list="/records"
      {...state}
    />
  )
}
