import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { createClamd } from './clamd.ts'

export type Verdict = 'clean' | 'infected'

export type Scanner = {
  /** Throws ScannerAway where nobody answers; any other error is about these bytes. */
  scan(bytes: Readable): Promise<Verdict>
  /** Throws unless it answers. */
  check(): Promise<void>
}

/** null: nothing is scanned, and files say so. */
export const createScanner = ({ clamd }: Pick<Config, 'clamd'>): Scanner | null => clamd && createClamd(clamd)
