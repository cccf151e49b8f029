import { createGate } from '../../../platform/gate.ts'

/** At most two files at once: each keeps a processor and a connection of the database busy for seconds. */
export const importGate = createGate({ atOnce: 2, waitingEach: 4, waitingInAll: 20 })
