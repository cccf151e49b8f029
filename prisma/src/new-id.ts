import { randomUUIDv7 } from 'node:crypto'

/** Ids come from here: PostgreSQL 15 has no uuidv7(). In the order of time, so that indexes stay compact. */
export const newId = (): string => randomUUIDv7()
