import { expect, it } from 'vitest'
import { keyOf } from './key-of.ts'

it.each([
  ['Customer name', 'customer_name'],
  ['  Größe (mm) ', 'große_mm'.replace('ß', '_')],
  ['Prénom', 'prenom'],
  ['2nd phone', 'f_2nd_phone'],
  ['价格', 'field'],
  ['ID', 'id_value'],
  ['Created at', 'created_at_value'],
  ['x'.repeat(80), 'x'.repeat(50)],
])('%s becomes %s', (label, key) => {
  expect(keyOf(label)).toBe(key)
})

it('takes a number where the name is taken', () => {
  expect(keyOf('Phone', new Set(['phone', 'phone_2']))).toBe('phone_3')
})
