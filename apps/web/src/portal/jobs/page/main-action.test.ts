import { expect, it } from 'vitest'
import { isCorrected, lastStep, mainActionOf } from './main-action.ts'
import type { HistoryLine } from './use-job-history.ts'

const line = (field_name: string, changed_by: HistoryLine['changed_by'], new_value: unknown = null): HistoryLine => ({
  field_name,
  old_value: null,
  new_value,
  change_reason: null,
  changed_by,
  changed_by_name: null,
  created_at: '2026-11-21T10:00:00.000Z',
})
const returned = [line('status', 'customer', 'submitted'), line('status', 'shop', 'returned')]

it('asks to correct what came back, and to hand it in once it is corrected', () => {
  const job = { next_steps: ['edit', 'submit', 'cancel', 'write'] as const satisfies string[], rating: null }
  expect(mainActionOf({ ...job, next_steps: [...job.next_steps] }, returned)).toBe('correct')
  const corrected = [...returned, line('material', 'customer', 'Oak')]
  expect(mainActionOf({ ...job, next_steps: [...job.next_steps] }, corrected)).toBe('hand_in')
})

it('has nothing to ask for while the shop has it, and a rating once it is done', () => {
  expect(mainActionOf({ next_steps: ['edit', 'cancel', 'write'], rating: null }, [])).toBeNull()
  expect(mainActionOf({ next_steps: ['write', 'rate'], rating: null }, [])).toBe('rate')
  const rating = { score: 4, comment: null, created_at: '', updated_at: '' }
  expect(mainActionOf({ next_steps: ['write', 'rate'], rating }, [])).toBeNull()
})

it('takes what the shop changed, and what was before it came back, for no correction', () => {
  expect(isCorrected([line('material', 'customer'), ...returned])).toBe(false)
  expect(isCorrected([...returned, line('material', 'shop')])).toBe(false)
  expect(isCorrected([])).toBe(false)
})

it('knows the last step by its history', () => {
  expect(lastStep([...returned, line('material', 'customer')])?.new_value).toBe('returned')
  expect(lastStep([line('material', 'customer')])).toBeUndefined()
})
