import { expect, it } from 'vitest'
import { mailboxKey } from './mailbox-key.ts'

it.each([
  ['Ann.Archer+shop@gmail.com', 'annarcher@gmail.com'],
  ['ann.archer@googlemail.com', 'annarcher@gmail.com'],
  ['Ann.Archer+shop@example.test', 'ann.archer+shop@example.test'],
])('%s is %s', (email, key) => expect(mailboxKey(email)).toBe(key))
