import type { Readable } from 'node:stream'

/** A file to take along. */
export type Exported = { name: string; type: string; content: Readable | Buffer }
