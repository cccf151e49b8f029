import { vi } from 'vitest'

/** Until it no longer fails. A machine that does much else besides takes its time. */
export const waitFor = (check: () => void) => vi.waitFor(check, 15_000)
