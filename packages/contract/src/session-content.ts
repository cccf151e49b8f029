import * as z from 'zod/mini'
import { origins } from './sessions.ts'
import { time } from './wire.ts'

/** What an outsider sees of a session beside its entries. */
export const SessionContent = z.object({
  title: z.string(),
  origin: z.enum(origins),
  entries_total: z.number(),
  started_at: z.nullable(time),
})
export type SessionContent = z.output<typeof SessionContent>
