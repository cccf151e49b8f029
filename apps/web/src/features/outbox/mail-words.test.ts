import { expect, it } from 'vitest'
import { kindWords, linkWords } from './mail-words.ts'

it.each([
  ['http://localhost:4000/verify?token=secret', 'Confirm the e-mail'],
  ['http://localhost:4000/s/abc?x=1', 'Open what is shared'],
  ['http://localhost:4000/shared/jobs/abc', 'Open what is shared'],
  ['http://localhost:4000/elsewhere?x=1', 'localhost:4000/elsewhere'],
  ['not a link', 'not a link'],
])('%s: %s', (link, words) => {
  expect(linkWords(link)).toBe(words)
})

it('names a kind of mail that it does not know', () => {
  expect(kindWords('verify')).toBe('Confirm e-mail')
  expect(kindWords('kettle_on')).toBe('kettle on')
})
