import { expect, it } from 'vitest'
import { causeOf } from './cause-of.ts'

it.each([
  ['smtp: 421: 4.3.2 <ann@a.example> try later', 'mail_provider'],
  ['resend: 429 rate_limit_exceeded: Too many', 'mail_provider'],
  ['The scanner is not reachable', 'scanner'],
  ['sealed with a key that is no longer there', 'key_gone'],
  ['Unsupported state or unable to authenticate data', 'key_gone'],
  ['the bytes of file 019aa0c2-7d5f-7b3c-9a8e-4a5d0d6f1e2b are gone', 'bytes_gone'],
  ["ENOSPC: no space left on device, write '/data/files/x'", 'storage'],
  ['Connection terminated unexpectedly', 'database'],
  ['duplicate key value violates unique constraint "x"', 'other'],
  ['', 'other'],
  [null, 'other'],
] as const)('%s', (error, cause) => expect(causeOf(error)).toBe(cause))
