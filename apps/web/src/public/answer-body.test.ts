import { NewResponse } from '@latchkey/contract'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readAnswer } from './answer-body.ts'

function formOf(fields: Record<string, string>, ...files: File[]) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const file of files) form.append('file', file)
  return form
}

const typed = {
  decision: 'accept',
  name: 'Ann',
  email: 'ann@roof.example',
  company: ' ',
  amount: '1250.5',
  currency: 'GBP',
  message: 'Can start Monday',
}

test('without files it is JSON that the contract takes; what was left empty is left out', () => {
  const body = readAnswer(formOf(typed, new File([], '')))
  expect(z.safeParse(NewResponse, body).success).toBe(true)
  expect(body).toEqual({
    decision: 'accept',
    name: 'Ann',
    email: 'ann@roof.example',
    message: 'Can start Monday',
    price: { amount: 1250.5, currency: 'GBP' },
  })
})

test('a currency alone is no price', () => {
  const { amount: _amount, ...rest } = typed
  expect(readAnswer(formOf(rest))).not.toHaveProperty('price')
})

test('with files it is multipart with the same keys, the price as JSON', () => {
  const body = readAnswer(formOf(typed, new File(['a'], 'a.pdf'), new File(['b'], 'b.txt'))) as FormData
  expect(body.get('price')).toBe('{"amount":1250.5,"currency":"GBP"}')
  expect(body.getAll('file').map((file) => (file as File).name)).toEqual(['a.pdf', 'b.txt'])
  expect(body.has('company')).toBe(false)
})

test('too many files and too large ones are said before anything is sent', () => {
  const many = Array.from({ length: 21 }, (_, n) => new File(['a'], `${n}.txt`))
  expect(readAnswer(formOf(typed, ...many))).toMatch(/At most 20 files/)
  expect(readAnswer(formOf(typed, new File([new Uint8Array(26 * 1024 * 1024)], 'a.pdf')))).toMatch(/too large/)
})
