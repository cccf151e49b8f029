import { expect, it } from 'vitest'
import { moveRefusal, movesRefusal } from './move-refusal.ts'

it('lets through what the lifecycle allows', () => {
  expect(moveRefusal({ reference: 'J-0001', status: 'approved' }, 'in_progress')).toBeUndefined()
  expect(moveRefusal({ reference: 'J-0001', status: 'on_hold' }, 'completed')).toBeUndefined()
})

it('says from where it cannot go where', () => {
  expect(moveRefusal({ reference: 'J-0001', status: 'approved' }, 'completed')).toBe(
    'J-0001 is approved: it cannot become completed from there.',
  )
  expect(moveRefusal({ reference: 'J-0001', status: 'completed' }, 'completed')).toBe('J-0001 is completed already.')
})

it('refuses several for one of them, and counts those beside it', () => {
  const ready = { reference: 'J-0001', status: 'approved' } as const
  const done = { reference: 'J-0002', status: 'completed' } as const
  const gone = { reference: 'J-0003', status: 'cancelled' } as const
  expect(movesRefusal([ready, ready], 'in_progress')).toBeUndefined()
  expect(movesRefusal([ready, done], 'in_progress')).toBe(
    'J-0002 is completed: it cannot become in progress from there. None was moved.',
  )
  expect(movesRefusal([done, ready, gone], 'in_progress')).toBe(
    'J-0002 is completed: it cannot become in progress from there. One more cannot either. None was moved.',
  )
})
