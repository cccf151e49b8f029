import type { Asked } from './asked.ts'
import type { Records } from './use-records.ts'

/** Where the records are, what is asked of them, and how to ask for others. Without an address of calls it is a preview. */
export type Place = { api: string | null; path: string; asked: Asked; go: Records['go'] }
