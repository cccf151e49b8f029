import { createSavedFilter } from '@latchkey/contract'
import * as z from 'zod/mini'

/** What of a saved filter is typed; its conditions are chosen beside it. */
export const draftSchema = z.strictObject({ name: createSavedFilter.body.shape.name })
export type FilterDraft = { name: string }
