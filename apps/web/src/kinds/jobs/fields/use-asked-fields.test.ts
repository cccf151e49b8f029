import { intakeFields } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { askedFieldsOf } from './use-asked-fields.ts'

it('asks for everything that the shop does not hide, in the order of the form', () => {
  const { fields } = askedFieldsOf({ form_fields: { material: 'hidden', quantity: 'optional' }, job_types: [] })
  expect(fields).toEqual(intakeFields.filter((field) => field !== 'material'))
})

it('requires a title, and whatever else the shop says', () => {
  const { isRequired } = askedFieldsOf({ form_fields: { po_number: 'required' }, job_types: ['repair'] })
  expect(intakeFields.filter(isRequired)).toEqual(['title', 'po_number'])
})
