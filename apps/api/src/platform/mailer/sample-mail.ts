import { randomUUID } from 'node:crypto'
import type { OutgoingMail } from './mailer.ts'

/** A mail for the tests beside this file. */
export function sampleMail(own: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: randomUUID(),
    createdAt: new Date('2026-11-21T00:51:01.123Z'),
    kind: 'verify',
    to: 'ann@mailbox.example',
    subject: 'Confirm your e-mail address',
    text: 'Hello Ann,\n\nhttps://latchkey.example/verify?token=abc\n',
    html: '<p>Hello Ann, <a href="https://latchkey.example/verify?token=abc">confirm</a></p>',
    links: ['https://latchkey.example/verify?token=abc'],
    ...own,
  }
}
