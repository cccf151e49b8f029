import type { MailBrand, MailData, MailKind } from '@latchkey/contract'
import { describe, expect, test } from 'vitest'
import { renderMail } from './index.tsx'

const link = 'https://latchkey.example/link?token=abc_-123'
const signInLink = 'https://latchkey.example/sign-in'
const resetLink = 'https://latchkey.example/forgot?from=mail&x=1'
const newEmail = 'ann@new.example'
const until = '2026-11-27T14:00:00.000Z'

/** Every kind, with `name` wherever a person's words go. A kind that is missing here does not compile. */
const samples = (name: string): MailData => ({
  verify: { name, link },
  known_account: { signInLink, resetLink },
  reset: { name, link },
  password_changed: { name, resetLink },
  email_change: { name, newEmail, link },
  email_change_requested: { name, newEmail, resetLink },
  email_changed: { name, newEmail },
  member_invitation: { inviterName: name, workspaceName: name, role: 'member', link },
  collaborator_invitation: { inviterName: name, workspaceName: name, title: name, role: 'viewer', link },
  customer_invitation: { workspaceName: name, name, link },
  portal_closed: { workspaceName: name, name },
  share: { senderName: name, workspaceName: name, title: name, message: name, lock: 'password', until, link },
  code: { code: '482913', minutes: 10, title: name },
  share_opened: { name, title: name, note: name, at: until, link },
  share_expiring: { name, title: name, note: name, until, link },
  access_requested: { name, title: name, wants: 'access', asker: name, company: name, message: name, link },
  access_declined: { workspaceName: name, title: name, wants: 'access' },
  access_approved: { workspaceName: name, title: name, role: 'viewer', link },
  collaborator_role_changed: { changerName: name, workspaceName: name, title: name, role: 'contributor', link },
  collaborator_removed: { workspaceName: name, title: name },
  share_reopened: { workspaceName: name, title: name, until, link },
  response_received: {
    name,
    title: name,
    contractor: name,
    company: name,
    decision: 'accept',
    price: '420.00 GBP',
    earliestDate: '2026-11-30',
    reason: name,
    message: name,
    link,
  },
  response_accepted: { workspaceName: name, title: name, contractor: name, link },
  response_declined: { workspaceName: name, title: name, contractor: name },
  job_status: { name, workspaceName: name, reference: 'J-0012', title: name, status: 'returned', reason: name, link },
  job_message: { name, workspaceName: name, reference: 'J-0012', title: name, message: name, link },
  job_submitted: { name, customer: name, reference: 'J-0012', title: name, again: false, waits: true, link },
  job_cancelled: { name, customer: name, reference: 'J-0012', title: name, reason: name, link },
  webhook_paused: { name, address: name, reason: 'failing', link },
  customer_message: { name, customer: name, reference: 'J-0012', title: name, message: name, link },
})

const expectedLinks: Record<MailKind, string[]> = {
  verify: [link],
  known_account: [signInLink, resetLink],
  reset: [link],
  password_changed: [resetLink],
  email_change: [link],
  email_change_requested: [resetLink],
  email_changed: [],
  member_invitation: [link],
  collaborator_invitation: [link],
  customer_invitation: [link],
  portal_closed: [],
  share: [link],
  code: [],
  share_opened: [link],
  share_expiring: [link],
  access_requested: [link],
  access_declined: [],
  access_approved: [link],
  collaborator_role_changed: [link],
  collaborator_removed: [],
  share_reopened: [link],
  response_received: [link],
  response_accepted: [link],
  response_declined: [],
  job_status: [link],
  job_message: [link],
  job_submitted: [link],
  job_cancelled: [link],
  webhook_paused: [link],
  customer_message: [link],
}

const kinds = Object.keys(expectedLinks) as MailKind[]
const render = (kind: MailKind, name = 'Ann Becker', brand: MailBrand = null) =>
  renderMail(kind, samples(name)[kind], brand)

const inHtml = (address: string) => address.replaceAll('&', '&amp;')
const hasControl = (text: string) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)

describe.each(kinds)('%s', (kind) => {
  test('says the same in both parts and links where it should', () => {
    const { subject, text, html, links } = render(kind)
    expect(subject.length).toBeGreaterThan(10)
    expect(html).toMatch(/^<!DOCTYPE html/)
    expect(links).toEqual(expectedLinks[kind])
    for (const address of links) {
      expect(text.split('\n')).toContain(address)
      expect(html).toContain(`href="${inHtml(address)}"`)
    }
    if (links[0]) expect(html).toContain(`>${inHtml(links[0])}</a>`)
    expect(text).toContain('You get this mail because')
    expect(html).toContain('You get this mail because')
    expect(`${subject}${text}`).not.toMatch(/!|undefined|null|\[object/)
  })

  test('a name with markup in it stays a name', () => {
    const { html } = render(kind, '<script>alert(1)</script>')
    expect(html).not.toContain('<script')
  })

  test('a name with line breaks in it makes no header and no line of its own', () => {
    const { subject, text, html } = render(kind, 'Ann\r\nBcc: all@evil.example\u2028\u202e\u0000')
    expect(hasControl(subject)).toBe(false)
    expect(text).not.toMatch(/^Bcc:/m)
    expect(`${text}${html}`).not.toMatch(/[\r\0\u2028\u202e]/)
  })

  test('a long name keeps the subject short', () => {
    expect(render(kind, 'Ann '.repeat(500)).subject.length).toBeLessThan(110)
  })

  test('nothing in it is wider than a phone', () => {
    const { html } = render(kind)
    for (const [, width] of html.matchAll(/[;"](?:min-)?width:\s*([\d.]+)px/g)) expect(Number(width)).toBeLessThan(320)
    for (const [tag, width] of html.matchAll(/<[^>]* width="(\d+)"[^>]*>/g)) {
      if (Number(width) > 320) expect(tag).toMatch(/style="[^"]*\bwidth:100%/)
    }
  })

  test('knows the dark', () => {
    const { html } = render(kind)
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('@media (prefers-color-scheme:dark){.paper')
  })
})

test.each([
  ['verify', '24 hours'],
  ['reset', '30 minutes'],
  ['email_change', '24 hours'],
  ['member_invitation', '7 days'],
  ['customer_invitation', '7 days'],
  ['code', '10 minutes'],
  ['share', '27 November 2026, 14:00 UTC'],
  ['share_expiring', '27 November 2026, 14:00 UTC'],
  ['share_reopened', '27 November 2026, 14:00 UTC'],
] as const)('%s says that what it brings lives %s', (kind, life) => {
  expect(render(kind).text).toContain(life)
  expect(render(kind).html).toContain(life)
})

test('a name that looks like an address is left out of the greeting, so it advertises nothing', () => {
  expect(render('verify', 'Win at evil.example/prize').text).toContain('\nHello,\n')
  expect(render('verify', 'Dr. J. Müller').text).toContain('\nHello Dr. J. Müller,\n')
})

test('an invitation says who, where and as what', () => {
  const data = { inviterName: 'Jonas', workspaceName: 'Forge & Co.', role: 'admin', link }
  const { subject, text } = renderMail('member_invitation', data, null)
  expect(subject).toBe('Jonas invites you to Forge & Co.')
  expect(text).toContain('Jonas invites you to work in Forge & Co. as an admin.')
})

describe('in the name of a shop', () => {
  const shop = { name: 'Forge & Co.', accent: '#8a3f12', logoUrl: 'https://latchkey.example/logo.png' }

  test('its name, logo and colour are on the sheet', () => {
    const { html, text } = render('verify', 'Ann', shop)
    expect(html).toContain('src="https://latchkey.example/logo.png"')
    expect(html).toContain('alt="Forge &amp; Co."')
    expect(html).toContain('background-color:#8A3F12')
    expect(html).not.toContain('rel="preload"')
    expect(text).toContain('Sent for Forge & Co. with Latchkey.')
  })

  test('a colour that is no colour and a logo that is no web address are ignored', () => {
    const bad = { ...shop, accent: 'red}</style><script>', logoUrl: 'javascript:alert(1)' }
    const { html } = render('verify', 'Ann', bad)
    expect(html).not.toMatch(/<script|javascript:|<img/)
    expect(html).toContain('background-color:#14665A')
  })
})
