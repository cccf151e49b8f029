import type { AuditAction } from '@latchkey/contract'
import type { SharingServices } from '../sharing/context.ts'
import type { Happening } from './happening.ts'

/** What happens to records in a row is told of so often. */
const GATHER_MS = 200

const isOfPipeline = (action: AuditAction) => action.startsWith('record.') || action === 'pipeline.changed'

type Outside = {
  /** What somebody here watches. */
  watched(): string[]
  tell(resourceId: string, happening: Happening): void
}

/** What happens to records and their pipelines, which are no resources, told to those who watch a resource that shows them. */
export function createRecordNews({ pool, kinds }: Pick<SharingServices, 'pool' | 'kinds'>, { watched, tell }: Outside) {
  let noted: Happening[] = []
  let timer: NodeJS.Timeout | undefined

  async function tellOf(happenings: Happening[]) {
    const pipelineIds = [...new Set(happenings.map(pipelineOf))]
    for (const { showing } of Object.values(kinds)) {
      const found = (await showing?.(pool, watched(), pipelineIds)) ?? []
      for (const { id, pipelineId } of found) {
        for (const happening of happenings) if (pipelineOf(happening) === pipelineId) tell(id, happening)
      }
    }
  }

  function flush() {
    const happenings = noted
    noted = []
    timer = undefined
    // Whoever did not hear of it sees it with the next change.
    tellOf(happenings).catch(() => undefined)
  }

  return {
    /** Whether it is about a pipeline. */
    note(happening: Happening) {
      if (!isOfPipeline(happening.action)) return false
      if (watched().length === 0) return true
      noted.push(happening)
      timer ??= setTimeout(flush, GATHER_MS).unref()
      return true
    },
    close: () => clearTimeout(timer),
  }
}

export const pipelineOf = ({ data }: Happening) => String(data.pipeline_id)
