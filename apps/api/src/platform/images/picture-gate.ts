import { availableParallelism } from 'node:os'
import { createGate } from '../gate.ts'

/**
 * At most two pictures at once, and one processor stays free where there is more than one: decoding shares its threads with
 * password hashes and with reading files. Somebody's whole roll of photos may wait.
 */
export const pictureGate = createGate({
  atOnce: Math.min(2, Math.max(1, availableParallelism() - 1)),
  waitingEach: 60,
  waitingInAll: 300,
})
