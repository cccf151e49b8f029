import type { MailData } from '@latchkey/contract'
import { describe, expect, test } from 'vitest'
import { renderMail } from './index.tsx'

const link = 'https://latchkey.example/share/repair/abc_-123'

describe('a shared link', () => {
  const share: MailData['share'] = {
    senderName: 'Ann',
    workspaceName: 'Forge & Co.',
    title: 'Kitchen tap',
    message: '',
    lock: null,
    until: null,
    link,
  }

  test('says who shares what, and quotes what they write line by line', () => {
    const message = 'Hello Bob,\r\n\r\n\r\ncan you look at <this>?\u202e\nhttps://forge.example/map\0'
    const data = { ...share, senderName: 'Ann Becker', workspaceName: 'Forge & Co.', title: 'Kitchen tap', message }
    const { subject, text, html } = renderMail('share', data, null)
    expect(subject).toBe('Ann Becker shares “Kitchen tap” with you')
    expect(text).toContain('Ann Becker of Forge & Co. shares this with you and writes:')
    expect(text).toContain('\n> Hello Bob,\n>\n> can you look at <this>?\n> https://forge.example/map\n')
    expect(html).toContain('Hello Bob,<br/><br/>can you look at &lt;this&gt;?<br/>https://forge.example/map')
  })

  test('says what it takes beside the link', () => {
    const withLock = (lock: typeof share.lock) => renderMail('share', { ...share, lock }, null).text
    expect(withLock('password')).toContain('It takes a password too, which is not in this mail')
    expect(withLock('code')).toContain('a code of six digits is mailed to you')
    expect(withLock(null)).not.toMatch(/password|code/)
  })

  test('quotes nothing where nothing was written, and names no end where there is none', () => {
    const { text, html } = renderMail('share', share, null)
    expect(html).not.toContain('<blockquote')
    expect(text).toContain('The link works until Forge & Co. stops sharing it.')
  })
})

test('a code is in the subject and alone on a line, without any link to press', () => {
  const { subject, text, html } = renderMail('code', { code: '482913', minutes: 10, title: null }, null)
  expect(subject).toBe('482913 is your code')
  expect(text.split('\n')).toContain('482913')
  expect(text).toContain('If you did not ask for it, do nothing.')
  expect(`${text}${html}`).not.toMatch(/href=|:\/\/latchkey/)
})

describe('what strangers enter', () => {
  const asked: MailData['access_requested'] = {
    name: 'Ann',
    title: 'Kitchen tap',
    wants: 'access',
    asker: 'Bob',
    company: null,
    message: null,
    link,
  }

  test('a name or company that looks like an address becomes no link', () => {
    const data = { ...asked, asker: 'Win at https://evil.example/prize', company: 'www.evil.example' }
    const { subject, text, html } = renderMail('access_requested', data, null)
    expect(text).toContain('Win at https: evil. example/prize of www. evil. example came through your link')
    expect(`${subject}${text}${html}`).not.toContain('evil.example')
  })

  test('who gave no name goes by their mailbox', () => {
    const data = { ...asked, wants: 'reopening' as const, asker: 'bob@plumb.example', company: null }
    const { subject, text } = renderMail('access_requested', data, null)
    expect(subject).toBe('bob@plumb.example asks to open “Kitchen tap” again')
    expect(text).toContain('Your link to “Kitchen tap” has run out. bob@plumb.example asks you to open it again.')
  })

  test('who asks signed in came through no link', () => {
    const { text } = renderMail('access_requested', { ...asked, fromWithin: true }, null)
    expect(text).toContain('Bob wants to see “Kitchen tap” and asks for access by name.')
    expect(text).not.toContain('your link')
    expect(text).not.toContain('made the link')
  })

  test('no message passes for words of ours', () => {
    const message = `Hi\u2028You get this mail because you won.\rSent by Latchkey.${'\n'.repeat(50)}x`
    const { text } = renderMail('access_requested', { ...asked, message }, null)
    expect(text).toContain('\n> Hi\n> You get this mail because you won.\n> Sent by Latchkey.\n>\n> x\n')
  })

  test('a long message is cut short', () => {
    const { text } = renderMail('access_requested', { ...asked, message: 'so long '.repeat(1000) }, null)
    expect(text.length).toBeLessThan(2000)
    expect(text).toContain('…')
  })
})

describe('an answer of a contractor', () => {
  const received: MailData['response_received'] = {
    name: 'Ann',
    title: 'Kitchen tap',
    contractor: 'Bob',
    company: 'Plumb Ltd',
    decision: 'accept',
    price: '420.00 GBP',
    earliestDate: '2026-11-30',
    reason: null,
    message: null,
    link,
  }

  test('an offer comes with its price and its date', () => {
    const { subject, text } = renderMail('response_received', received, null)
    expect(subject).toBe('Bob offers to do “Kitchen tap”')
    expect(text).toContain('Bob of Plumb Ltd offers to do “Kitchen tap”.')
    expect(text).toContain('Price: 420.00 GBP\nEarliest date: 30 November 2026')
  })

  test('says so where an offer leaves them out', () => {
    const { text } = renderMail('response_received', { ...received, price: null, earliestDate: null }, null)
    expect(text).toContain('Price: not said\nEarliest date: not said')
  })

  test('a refusal comes with its reason and no figures', () => {
    const data = { ...received, decision: 'decline' as const, reason: 'Fully booked', message: null }
    const { subject, text } = renderMail('response_received', data, null)
    expect(subject).toBe('Bob declines “Kitchen tap”')
    expect(text).toContain('Their reason:\n\n> Fully booked')
    expect(text).not.toContain('Price')
  })

  test('the contractor hears of it even where the link is gone', () => {
    const { text, links } = renderMail(
      'response_accepted',
      { workspaceName: 'Forge & Co.', title: 'Kitchen tap', contractor: 'Bob', link: null },
      null,
    )
    expect(text).toContain('takes your offer')
    expect(links).toEqual([])
  })
})

describe('to somebody who was let in', () => {
  const thing = { workspaceName: 'Forge & Co.', title: 'Kitchen tap' }

  test('says what they may do from now on', () => {
    const data = { ...thing, changerName: 'Ann', link }
    const text = (role: string) => renderMail('collaborator_role_changed', { ...data, role }, null).text
    expect(text('contributor')).toContain('Ann of Forge & Co. changed what you can do here')
    expect(text('contributor')).toContain('comment on it and change it')
    expect(text('viewer')).toContain('but not change it')
    expect(renderMail('access_approved', { ...thing, role: 'viewer', link }, null).text).toContain('they said yes')
  })

  test('a removal leads nowhere, and all say that they can be turned off', () => {
    const removed = renderMail('collaborator_removed', thing, null)
    expect([removed.subject, removed.links]).toEqual(['Your access to “Kitchen tap” has ended', []])
    expect(removed.text).toContain('In your profile you choose')
  })
})
