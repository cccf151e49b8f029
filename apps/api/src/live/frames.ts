import type { LiveEvent } from '@latchkey/contract'
import type { PipelineWatch, Watch } from './watch.ts'

export const frame = (event: LiveEvent) => JSON.stringify(event)

export type Named = Pick<LiveEvent, 'resource_id' | 'token' | 'pipeline_id'>

/** How the client calls what it watches. The id of what a share opens stays here. */
function nameOf(watch: Watch | PipelineWatch): Named {
  if (watch.by === 'id') return { resource_id: watch.resourceId }
  return { resource_id: null, ...(watch.by === 'token' ? { token: watch.token } : { pipeline_id: watch.pipelineId }) }
}

/** What is about the watch itself. */
export const eventFrame = (watch: Watch | PipelineWatch, event: string, data: LiveEvent['data'] = {}) =>
  frame({ event, ...nameOf(watch), at: new Date().toISOString(), data })
