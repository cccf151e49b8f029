import { expect, it } from 'vitest'
import type { HistoryLine } from './use-job-history.ts'
import { whoChanged } from './who-changed.ts'

const line = (changed_by: HistoryLine['changed_by'], changed_by_name: string | null): HistoryLine => ({
  field_name: 'material',
  old_value: 'Pine',
  new_value: 'Oak',
  change_reason: null,
  changed_by,
  changed_by_name,
  created_at: '2026-11-21T10:00:00.000Z',
})

it.each([
  ['customer', 'Carla Mason', 'You'],
  ['shop', 'Olive Owens', 'Olive Owens, Forge & Co.'],
  ['shop', null, 'Forge & Co.'],
] as const)('%s %s is %s', (side, name, said) => {
  expect(whoChanged(line(side, name), 'Forge & Co.')).toBe(said)
})
