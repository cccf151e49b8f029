import { type CustomerStep, intakeFields, type JobStatus, jobStatuses } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import { lockedFieldsOf, stepsOf, turnOf } from './steps.ts'

const ALL = { maySubmit: true, mayEdit: true }

/** Written down a second time. */
const steps: Record<JobStatus, CustomerStep[]> = {
  draft: ['edit', 'submit', 'delete', 'add_file'],
  submitted: ['edit', 'add_file', 'cancel', 'write'],
  returned: ['edit', 'add_file', 'submit', 'cancel', 'write'],
  rejected: ['write'],
  approved: ['edit', 'add_file', 'cancel', 'write'],
  in_progress: ['edit', 'add_file', 'cancel', 'write'],
  on_hold: ['edit', 'add_file', 'cancel', 'write'],
  completed: ['write', 'rate'],
  cancelled: ['write'],
}

describe('what a customer may do', () => {
  it.each(jobStatuses)('with a job that is %s', (status) => {
    expect(stepsOf(status, ALL)).toEqual(steps[status])
    expect(stepsOf(status, { maySubmit: false, mayEdit: true })).toEqual(
      steps[status].filter((step) => step !== 'submit'),
    )
    // What lies with them they can put right, whatever else they may.
    const kept = status === 'draft' || status === 'returned'
    expect(stepsOf(status, { maySubmit: true, mayEdit: false })).toEqual(
      steps[status].filter((step) => kept || (step !== 'edit' && step !== 'add_file')),
    )
  })

  it('tells whose turn it is', () => {
    expect(jobStatuses.map((status) => [status, turnOf(status)])).toEqual([
      ['draft', 'customer'],
      ['submitted', 'shop'],
      ['returned', 'customer'],
      ['rejected', null],
      ['approved', 'shop'],
      ['in_progress', 'shop'],
      ['on_hold', 'shop'],
      ['completed', null],
      ['cancelled', null],
    ])
  })

  it('locks what the shop locks once it has approved, and everything once it is over', () => {
    const locked = ['quantity', 'material']
    for (const status of jobStatuses) {
      const approved = ['approved', 'in_progress', 'on_hold'].includes(status)
      const over = ['rejected', 'completed', 'cancelled'].includes(status)
      expect([status, lockedFieldsOf(status, locked)]).toEqual([status, over ? intakeFields : approved ? locked : []])
    }
  })
})
