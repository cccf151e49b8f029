import { createGate } from '../../../platform/gate.ts'

/** A spreadsheet is put together in memory. */
export const sheetGate = createGate({ atOnce: 1, waitingEach: 4, waitingInAll: 20 })
