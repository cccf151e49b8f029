import * as z from 'zod/mini'
import { actorKinds } from './audit.ts'
import { id, time } from './wire.ts'

/** One field that changed from one value to another. */
export const Edit = z.object({
  id,
  field: z.string(),
  /** null where there was nothing. */
  before: z.unknown(),
  after: z.unknown(),
  reason: z.nullable(z.string()),
  /** `share`: it came through a link. */
  actor: z.object({ kind: z.enum(actorKinds), name: z.nullable(z.string()) }),
  share_id: z.nullable(id),
  created_at: time,
})
export type Edit = z.output<typeof Edit>
