import { expect, test } from 'vitest'
import { recordName } from './record-name.ts'

test('a record is called by the first that it says', () => {
  const fields = [
    { key: 'a', label: 'A', type: 'text' as const },
    { key: 'b', label: 'B', type: 'date' as const },
  ]
  expect(recordName(fields, { a: '', b: '2026-12-01' }, 'en-GB')).toBe('1 Dec 2026')
  expect(recordName(fields, { a: 'x'.repeat(200) })).toHaveLength(80)
  expect(recordName(fields, {})).toBe('Record')
})
