import * as z from 'zod/mini'
import { priorities, repairStatuses } from './repair-requests.ts'
import { id, time } from './wire.ts'

/** What an outsider sees of a repair request: these fields and no others. */
export const RepairContent = z.object({
  reference: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.enum(repairStatuses),
  priority: z.enum(priorities),
  property: z.nullable(z.object({ label: z.string(), city: z.string() })),
  photos: z.array(
    z.object({
      id,
      name: z.string(),
      url: z.string(),
      thumb_url: z.string(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  files: z.array(z.object({ id, name: z.string(), content_type: z.string(), size: z.number(), url: z.string() })),
  /** Newest first. */
  updates: z.array(z.object({ body: z.string(), status: z.nullable(z.enum(repairStatuses)), created_at: time })),
  created_at: time,
  updated_at: time,
})
export type RepairContent = z.output<typeof RepairContent>
