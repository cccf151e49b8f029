import { type IntakeField, intakeFields } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { lockedWords } from './locked-words.ts'
import type { OwnJob } from './use-own-job.ts'

type Given = Parameters<typeof lockedWords>[0]

const job = (given: Partial<Given>): Given => ({
  status: 'approved',
  turn: 'shop',
  next_steps: ['edit', 'cancel', 'write'],
  locked_fields: [],
  ...given,
})
const why = (given: Partial<Given>) => lockedWords(job(given), 'Forge & Co.')
const steps: OwnJob['next_steps'] = ['write']
const all: IntakeField[] = [...intakeFields]

it('says by name what is locked, and by whom', () => {
  expect(why({ locked_fields: ['quantity'] })).toBe(
    'Forge & Co. has approved this job: quantity can no longer be changed.',
  )
  expect(why({ locked_fields: ['job_type', 'quantity', 'material'] })).toContain('job type, quantity and material can')
})

it('says nothing where all can be changed', () => {
  expect(why({})).toBeNull()
})

it('says it once where nothing can be changed any more, or the shop does not let them', () => {
  expect(why({ status: 'completed', turn: null, next_steps: steps, locked_fields: all })).toBe(
    'It is completed: nothing of it can be changed any more.',
  )
  expect(why({ next_steps: steps, locked_fields: ['quantity'] })).toContain('does not let you change jobs here')
})
