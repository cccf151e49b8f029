import { NewShare, ShareChange } from '@latchkey/contract'
import { expect, it } from 'vitest'
import { changeOf } from './link-change.ts'
import { newLinkSchema } from './link-schemas.ts'
import { bodyOf, type Link, newLink, settingsOf } from './link-settings.ts'
import { keptSettings, withKept } from './template-settings.ts'

const rules = {
  share_default_expiry: null,
  share_max_days: null,
  public_links: true,
  passwordless_links: true,
  mail_sharing: true,
}
const fresh = newLink('repair_request', rules)
const link: Link = {
  id: '0198c0de-0000-7000-8000-000000000001',
  resource: { id: '0198c0de-0000-7000-8000-000000000002', kind: 'repair_request', title: 'Dripping tap' },
  url: 'http://localhost/share/repair/x',
  share_type: 'password',
  access_mode: 'view_only',
  shared_fields: null,
  on_filter_exit: 'block',
  recipients: [],
  intended_recipient_email: null,
  has_password: true,
  status: 'active',
  is_active: true,
  expires_at: null,
  max_views: 5,
  view_count: 0,
  last_viewed_at: null,
  notes: 'For the plumber',
  notify_on_view: false,
  created_by: null,
  version: 1,
  created_at: '2026-11-20T12:00:00Z',
  updated_at: '2026-11-20T12:00:00Z',
}

it('a new link starts with the first mode of its kind and runs as its kind does', () => {
  expect(bodyOf(fresh, null)).toEqual({
    share_type: 'public',
    access_mode: 'view_only',
    notify_on_view: false,
    expires_in: '7d',
  })
  expect(newLink('job', rules)).toMatchObject({ access_mode: 'export', expires_in: 'never' })
  expect(newLink('repair_request', { ...rules, public_links: false }).share_type).toBe('password')
})

it('sends what belongs to the chosen lock, and every way to say how long as the contract has it', () => {
  const settings = { ...fresh, password: 'left over', recipients: 'Ann <ann@x.test>, bob@x.test' }
  const named = bodyOf({ ...settings, share_type: 'recipients', expires_in: 'days', expires_in_days: '3' }, null)
  expect(named).toMatchObject({ recipients: ['ann@x.test', 'bob@x.test'], expires_in_days: 3 })
  expect(named).not.toHaveProperty('password')
  expect(NewShare.safeParse(named).success).toBe(true)
  const until = bodyOf(
    { ...fresh, expires_in: 'date', expires_at: '2026-12-01' },
    null,
    new Date('2026-11-20T12:00:00Z'),
  )
  expect(NewShare.safeParse(until).success).toBe(true)
})

it.each([
  [{ share_type: 'password' as const }, 'password'],
  [{ share_type: 'recipients' as const }, 'recipients'],
  [{ share_type: 'recipients' as const, recipients: 'ann' }, 'recipients.0'],
  [{ expires_in: 'days' as const, expires_in_days: 'x' }, 'expires_in_days'],
  [{ expires_in: 'date' as const }, 'expires_at'],
  [{ max_views: '0' }, 'max_views'],
  [{ intended_recipient_email: 'ann' }, 'intended_recipient_email'],
])('%j is refused at %s', (settings, field) => {
  const { error } = newLinkSchema(null).safeParse({ ...fresh, ...settings })
  expect(new Set(error?.issues.map(({ path }) => path.join('.')))).toEqual(new Set([field]))
})

it('a change names what differs, and clears what was emptied', () => {
  const present = settingsOf(link)
  expect(changeOf(link, present, null)).toEqual({})
  expect(changeOf(link, { ...present, notes: '', max_views: '', expires_in: 'never' }, null)).toEqual({
    notes: null,
    max_views: null,
    expires_in: 'never',
  })
  expect(changeOf(link, { ...present, password: 'tavo-keli-runo-bade' }, null)).toEqual({
    password: 'tavo-keli-runo-bade',
  })
  const opened = changeOf(link, { ...present, share_type: 'public' }, null)
  expect(opened).toEqual({ share_type: 'public' })
  expect(ShareChange.safeParse(opened).success).toBe(true)
})

it('kept settings hold no secret and come back as far as the shop still allows', () => {
  const kept = keptSettings({
    ...fresh,
    share_type: 'password',
    password: 'tavo-keli',
    expires_in: '30d',
    max_views: '3',
  })
  expect(kept).not.toHaveProperty('password')
  expect(withKept(fresh, kept, rules, 'repair_request')).toMatchObject({
    share_type: 'password',
    expires_in: '30d',
    max_views: '3',
  })
  expect(withKept(fresh, kept, { ...rules, share_max_days: 10 }, 'repair_request')).toMatchObject({ expires_in: '7d' })
  expect(
    withKept(fresh, { share_type: 'public' }, { ...rules, public_links: false }, 'repair_request').share_type,
  ).toBe('password')
})

it('the fields that leave are named once somebody chose, and what becomes of leavers where there are edits', () => {
  const filter = newLink('saved_filter', rules)
  expect(bodyOf(filter, null)).not.toHaveProperty('shared_fields')
  expect(bodyOf(filter, null)).not.toHaveProperty('on_filter_exit')
  const edited = { ...filter, access_mode: 'filtered_edit' as const, on_filter_exit: 'drop' as const }
  expect(bodyOf({ ...edited, shared_fields: ['city'] }, null)).toMatchObject({
    access_mode: 'filtered_edit',
    shared_fields: ['city'],
    on_filter_exit: 'drop',
  })
  const none = newLinkSchema(null).safeParse({ ...filter, shared_fields: [] })
  expect(none.error?.issues.map(({ path }) => path.join('.'))).toEqual(['shared_fields'])
  const shown: Link = { ...link, shared_fields: ['city', 'size'], share_type: 'public', has_password: false }
  expect(changeOf(shown, settingsOf(shown), null)).toEqual({})
  expect(changeOf(shown, { ...settingsOf(shown), shared_fields: ['size'] }, null)).toEqual({ shared_fields: ['size'] })
})

it('kept settings bring no fields, and no mode that the kind has not', () => {
  const filter = { ...newLink('saved_filter', rules), access_mode: 'filtered_edit' as const, shared_fields: ['city'] }
  const kept = keptSettings(filter)
  expect(kept).not.toHaveProperty('shared_fields')
  expect(withKept(fresh, kept, rules, 'repair_request').access_mode).toBe('view_only')
  expect(withKept(newLink('saved_filter', rules), kept, rules, 'saved_filter').access_mode).toBe('filtered_edit')
})
