import { taskStatuses } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { taskStatusWords } from '../../../public/kinds/job-marks.ts'
import { taskKey } from './task-keys.ts'

it.each(taskStatuses)('the first letter of its word sets %s', (status) => {
  expect(taskKey(taskStatusWords[status].charAt(0).toLowerCase(), 0, 5)).toEqual({ state: status })
})

it.each([
  ['ArrowDown', 1, 2],
  ['j', 1, 2],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 1, 0],
  ['k', 0, 0],
  ['Home', 3, 0],
  ['End', 0, 4],
])('%s from %i of five goes to %i', (key, at, to) => {
  expect(taskKey(key, at, 5)).toEqual({ to })
})

it('removes with Delete alone, and leaves other keys to the page', () => {
  expect(taskKey('Delete', 2, 5)).toBe('remove')
  for (const key of ['Backspace', 'x', 'Enter', ' ', 'Tab']) expect(taskKey(key, 2, 5)).toBeNull()
})
