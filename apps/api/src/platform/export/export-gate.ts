import { createGate } from '../gate.ts'

/** Each holds a connection of its own and reads all there is: a few at once, the others wait in turn. */
export const exportGate = createGate({ atOnce: 4, waitingEach: 4, waitingInAll: 40 })
