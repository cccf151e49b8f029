import { intakeFields } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { askedOf } from './asked-of.ts'
import { emptyValues, textsOf } from './draft-texts.ts'
import { fieldsOf, stepOf, steps, stepsAsked } from './steps.ts'

type Rules = Partial<Record<(typeof intakeFields)[number], 'required' | 'optional' | 'hidden'>>
const askedWith = (rules: Rules) =>
  askedOf({ fields: intakeFields.map((field) => ({ field, rule: rules[field] ?? 'optional' })), job_types: [] })
const texts = textsOf(emptyValues)

it('asks for every field in one step', () => {
  const all = { ...texts, delivery_method: 'delivery' }
  expect(steps.flatMap((step) => fieldsOf(step, askedWith({}), all)).sort()).toEqual([...intakeFields].sort())
  for (const field of intakeFields) expect(fieldsOf(stepOf(field), askedWith({}), all)).toContain(field)
})

it('leaves out what the shop hides, and a step that is empty then', () => {
  const asked = askedWith({
    quantity: 'hidden',
    material: 'hidden',
    dimensions: 'hidden',
    priority: 'hidden',
    requested_date: 'hidden',
    description: 'hidden',
  })
  expect(fieldsOf('what', asked, texts)).toEqual(['title', 'job_type'])
  expect(stepsAsked(asked)).toEqual(['what', 'files', 'delivery', 'review'])
})

it.each([
  ['pickup', '', {}, false],
  ['', '', {}, false],
  ['delivery', '', {}, true],
  ['on_site', '', {}, true],
  ['pickup', '4 Mill Lane', {}, true],
  ['pickup', '', { site_address: 'required' }, true],
  ['', '', { delivery_method: 'hidden' }, true],
] as const)('asks for an address where %j and %j with %o: %s', (delivery_method, site_address, rules, isAsked) => {
  const fields = fieldsOf('delivery', askedWith(rules), { ...texts, delivery_method, site_address })
  expect(fields.includes('site_address')).toBe(isAsked)
})
