import type { PublicField } from '@latchkey/contract'
import { expect, test } from 'vitest'
import { problemsOf, readChanges } from './changes.ts'

const fields: PublicField[] = [
  { key: 'name', label: 'Name', type: 'text' },
  { key: 'worth', label: 'Worth', type: 'currency' },
  { key: 'rooms', label: 'Rooms', type: 'number' },
  { key: 'urgent', label: 'Urgent', type: 'boolean' },
  { key: 'woods', label: 'Woods', type: 'multi_select', options: ['oak', 'ash'] },
  { key: 'people', label: 'People', type: 'user' },
]
const base = {
  name: 'One\nTwo',
  worth: { amount: 12.5, currency: 'GBP' },
  rooms: 3,
  urgent: false,
  woods: ['oak', 'ash'],
  people: [{ user_id: 1, name: 'Josh' }],
}

function formOf(change: Record<string, string | string[]> = {}) {
  const form = new FormData()
  const values = {
    name: 'One\r\nTwo',
    'worth:amount': '12.5',
    'worth:currency': 'GBP',
    rooms: '3',
    urgent: 'false',
    woods: ['ash', 'oak'],
    ...change,
  }
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one)
  return form
}

test('a form as it was is no change', () => {
  expect(readChanges(fields, base, formOf())).toEqual({ changes: {}, problems: {} })
})

test('only what differs is sent, each as its type is', () => {
  const form = formOf({
    'worth:amount': '1,200',
    'worth:currency': 'eur',
    rooms: '4.5',
    urgent: 'true',
    woods: ['oak'],
  })
  expect(readChanges(fields, base, form).changes).toEqual({
    worth: { amount: 1200, currency: 'EUR' },
    rooms: 4.5,
    urgent: true,
    woods: ['oak'],
  })
})

test('what is emptied is null, and what was empty stays it', () => {
  const form = formOf({ name: '', 'worth:amount': ' ', rooms: '', urgent: '', woods: [] })
  expect(readChanges(fields, base, form).changes).toEqual({
    name: null,
    worth: null,
    rooms: null,
    urgent: null,
    woods: null,
  })
  expect(readChanges(fields, {}, form).changes).toEqual({})
})

test('what is no number is said at its field, and not sent', () => {
  const read = readChanges(fields, base, formOf({ rooms: 'three', 'worth:amount': '1.2.3', name: 'Three' }))
  expect(read.changes).toEqual({ name: 'Three' })
  expect(Object.keys(read.problems)).toEqual(['worth', 'rooms'])
})

test('what the server says goes to the field that it is about', () => {
  expect(problemsOf({ 'data.name': 'Must not be empty', 'data.worth.currency': 'Three letters such as GBP' })).toEqual({
    name: 'Must not be empty',
    worth: 'Three letters such as GBP.',
  })
})
