import { intakeFields } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { jobFieldWords, jobValueWords } from './job-values.ts'

it.each([
  ['priority', 'urgent', 'Urgent'],
  ['status', 'in_progress', 'In progress'],
  ['delivery_method', 'on_site', 'Done on site'],
  ['delivery_method', 'by_pigeon', 'by_pigeon'],
  ['quantity', 12, '12'],
  ['material', 'Oak', 'Oak'],
  ['material', null, ''],
  ['description', '', ''],
  ['requested_date', 'soon', 'soon'],
])('%s %j reads %j', (field, value, text) => {
  expect(jobValueWords(field, value)).toBe(text)
})

it('reads the day that is written, whatever the time zone', () => {
  expect(jobValueWords('requested_date', '2026-03-01')).toContain('2026')
  expect(jobValueWords('requested_date', '2026-03-01')).toMatch(/\b0?1\b/)
})

it.each([...intakeFields, 'status', 'customer_id'])('%s goes by a name', (field) => {
  expect(jobFieldWords(field)).not.toContain('_')
  expect(jobFieldWords(field)).toMatch(/^[A-Z]/)
})
