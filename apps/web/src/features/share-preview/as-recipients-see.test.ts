import type { PublicShareJson } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { asRecipientsSee } from './as-recipients-see.ts'

const content = {
  name: 'Open',
  count: 7,
  pipeline: { name: 'Customers', fields: [{ key: 'city', label: 'City', type: 'text' as const }] },
}
const share = { kind: 'saved_filter', content } as PublicShareJson
const row = { id: 'a', version: 1, created_at: '2026-11-21T00:00:00Z', updated_at: '2026-11-21T00:00:00Z' }
const records = {
  results: [{ ...row, data: { city: 'Leeds', phone: '0113' } }],
  count: 7,
  page: 1,
  page_size: 50,
  next_cursor: 'x',
}

it('shows what leaves, and no way to more', () => {
  expect(asRecipientsSee(share, records)).toEqual({
    list: { ...records, results: [{ ...row, data: { city: 'Leeds' } }], next_cursor: null },
    query: {},
  })
})

it('waits for the records, and other kinds have none', () => {
  expect(asRecipientsSee(share, undefined)).toBeUndefined()
  expect(asRecipientsSee({ ...share, kind: 'session' } as PublicShareJson, records)).toBeUndefined()
})
