import { expect, it } from 'vitest'
import { exactTime } from '../lib/relative-time.ts'
import { groupsOfKind, workspaceGroups } from './audit-groups.ts'
import { auditSentence, auditSentences } from './audit-sentences.ts'
import { changeWords } from './setting-words.ts'

const change = { from: 'Forge', to: 'Forge & Co.' }

it.each<[string, Record<string, unknown>, string]>([
  ['workspace.created', { name: 'Forge', slug: 'forge' }, 'opened the workspace Forge'],
  ['workspace.changed', { changes: { name: change } }, 'changed the name'],
  ['workspace.changed', { changes: { name: change, slug: change } }, 'changed the name and the address of the portal'],
  [
    'workspace.changed',
    { changes: { name: change, accent: change, job_types: change } },
    'changed the name, the colour, and the job types',
  ],
  ['workspace.changed', { changes: {} }, 'changed nothing'],
  ['workspace.logo_changed', { removed: true }, 'removed the logo'],
  ['system.jobs_retried', { jobs: 1, tasks: ['sweep'] }, 'tried work again that had failed'],
  ['system.jobs_retried', { jobs: 3, tasks: ['sweep'] }, 'tried 3 pieces of failed work again'],
  ['workspace.logo_changed', { removed: false }, 'set a new logo'],
  ['member.invited', { email: 'a@x.test', role: 'admin' }, 'invited a@x.test as admin'],
  ['member.role_changed', { email: 'a@x.test', from: 'admin', to: 'owner' }, 'made a@x.test owner instead of admin'],
  ['member.removed', { email: 'a@x.test', role: 'member' }, 'removed a@x.test, who was member'],
  ['account.changed', { from: 'Ann', to: 'Anna' }, 'changed their name from Ann to Anna'],
  [
    'share.changed',
    { changes: { password: change, max_views: change } },
    'changed the password and the limit of openings of a link',
  ],
  ['share.opened', {}, 'opened a link for the first time'],
  ['share.sent', { recipients: ['a@x.test', 'b@x.test'] }, 'mailed a link to a@x.test and b@x.test'],
  ['share.sent', { recipients: [...'abcdefg'] }, 'mailed a link to a, b, c, and 4 others'],
  [
    'share_template.changed',
    { changes: { name: change, share: change } },
    'changed the name and the settings of a link template',
  ],
  ['access_request.made', { wants: 'reopening', email: 'a@x.test' }, 'asked to open a link again, with a@x.test'],
  ['access_request.approved', { wants: 'access', email: 'a@x.test', role: 'viewer' }, 'let a@x.test in as viewer'],
  [
    'access_request.approved',
    { wants: 'reopening', email: 'a@x.test', role: null },
    'opened a link again because a@x.test asked',
  ],
  ['access_request.declined', { wants: 'access', email: 'a@x.test' }, 'did not let a@x.test in'],
  ['collaborator.invited', { email: 'a@x.test', role: 'contributor' }, 'invited a@x.test to this as contributor'],
  ['collaborator.invitation_resent', { email: 'a@x.test' }, 'sent the invitation to a@x.test again'],
  ['collaborator.joined', { email: 'a@x.test' }, 'opened this for the first time, with a@x.test'],
  [
    'collaborator.role_changed',
    { email: 'a@x.test', from: 'viewer', to: 'contributor' },
    'made a@x.test contributor instead of viewer',
  ],
  ['collaborator.removed', { email: 'a@x.test', role: 'viewer' }, 'removed a@x.test, who was viewer'],
  ['collaborator.left', { email: 'a@x.test', role: 'viewer' }, 'left, who was viewer with a@x.test'],
  [
    'resource.handed_over',
    { from: { account_id: 'a', name: 'Mia' }, to: { account_id: 'b', name: 'Olive' } },
    'handed this over from Mia, who left, to Olive',
  ],
  [
    'visibility.changed',
    { from: 'private', to: 'workspace' },
    'let everybody in the workspace see this, instead of only its owner and people by name',
  ],
  ['session.created', { title: 'Boiler', origin: 'local', entries: 0 }, 'began the session Boiler'],
  [
    'session.created',
    { title: 'Boiler', origin: 'remote', entries: 1200 },
    'began the session Boiler with 1,200 entries, made elsewhere',
  ],
  ['session.changed', { changes: { title: change } }, 'changed the title of a session'],
  ['session.entry_added', { seq: 17, role: 'user' }, 'added entry 17 to a session, as user'],
  ['session.deleted', { title: 'Boiler' }, 'deleted the session Boiler'],
  ['repair_request.changed', { changes: { status: change } }, 'changed the status of a repair request'],
  ['pipeline.created', { name: 'Leads' }, 'made the table Leads'],
  [
    'pipeline.changed',
    { name: 'Leads', changes: { name: change, fields: change } },
    'changed the name and the fields of the table Leads',
  ],
  ['record.edited', { pipeline: 'Leads', fields: ['cost'], share_id: null }, 'changed cost of a record in Leads'],
  [
    'record.edited',
    { pipeline: 'Leads', fields: [...'abcdef'], share_id: 'x' },
    'changed a, b, c, and 3 other fields of a record in Leads through a link',
  ],
  ['record.imported', { pipeline: 'Leads', records: 1200 }, 'imported 1,200 records into Leads'],
  ['record.commented', { pipeline: 'Leads', share_id: null }, 'commented on a record of Leads'],
  ['saved_filter.changed', { changes: { filter_config: change } }, 'changed the conditions of a saved filter'],
  ['account.mails_changed', { off: [] }, 'wants every kind of mail'],
  [
    'account.mails_changed',
    { off: ['removal', 'approval'] },
    'turned off the mail about being removed and answered requests',
  ],
  ['response.made', { name: 'Bob', decision: 'decline' }, 'declined the work, as Bob'],
  ['response.accepted', { name: 'Bob' }, 'took the offer of Bob'],
  ['comment.added', { share_id: null }, 'commented'],
  ['file.added', { name: 'tap.webp', share_id: 'x' }, 'added the file tap.webp through a link'],
  ['kettle.put_on', {}, 'kettle: put on'],
])('%s %j: %s', (action, data, words) => {
  expect(auditSentence({ action, data })).toBe(words)
})

it('says whom a new link is for, what they can do and until when', () => {
  const data = { share_type: 'password', access_mode: 'comment', expires_at: null }
  const made = 'made a link for anyone with its password, to look and comment'
  expect(auditSentence({ action: 'share.created', data })).toBe(`${made}, without an end`)
  const expires_at = '2026-11-27T14:00:00.000Z'
  const day = new Date(expires_at).toLocaleDateString(undefined, { dateStyle: 'long' })
  expect(auditSentence({ action: 'share.created', data: { ...data, expires_at } })).toBe(`${made}, until ${day}`)
})

it('has a label and a sentence for every action, and offers those of a workspace, each in one group', () => {
  for (const [action, { label }] of Object.entries(auditSentences)) expect(label, action).not.toBe('')
  const offered = workspaceGroups.flatMap(({ actions }) => actions)
  const known = Object.keys(auditSentences).filter((action) => !action.startsWith('account.'))
  expect(offered.map(({ value }) => value).sort()).toEqual(known.sort())
  expect(new Set(offered.map(({ label }) => label)).size).toBe(offered.length)
})

it('offers on a thing’s own page what can have been done with it', () => {
  const values = (kind: keyof typeof groupsOfKind) => groupsOfKind[kind].map(({ value }) => value)
  expect(values('session')).toContain('session')
  expect(values('session')).not.toContain('repair_request')
  expect(values('repair_request')).toContain('response')
})

it('says from what to what where a line is enough', () => {
  const changes = {
    name: change,
    accent: { from: null, to: '#112233' },
    approval: { from: true, to: false },
    job_types: { from: ['a'], to: ['a', 'b'] },
    form_fields: { from: {}, to: { material: 'hidden' } },
    status: { from: 'open', to: 'in_progress' },
    property_id: { from: null, to: '0199a3c2-0000-7000-8000-000000000001' },
  }
  expect(changeWords({ changes })).toEqual([
    { setting: 'the name', from: 'Forge', to: 'Forge & Co.' },
    { setting: 'the colour', from: 'none', to: '#112233' },
    { setting: 'whether new jobs wait for approval', from: 'on', to: 'off' },
    { setting: 'the job types', from: 'a', to: 'a, b' },
    { setting: 'the status', from: 'open', to: 'in progress' },
  ])
  const fields = {
    from: [{ key: 'a', label: 'Company' }],
    to: [
      { key: 'a', label: 'Company' },
      { key: 'b', label: 'Value' },
    ],
  }
  expect(changeWords({ changes: { fields } })).toEqual([
    { setting: 'the fields', from: 'Company', to: 'Company, Value' },
  ])
  expect(changeWords({})).toEqual([])
})

it('puts the values of a link into words, and no other value that reads alike', () => {
  const end = '2026-11-27T14:00:00.000Z'
  const changes = {
    share_type: { from: 'public', to: 'recipients' },
    access_mode: { from: 'view_only', to: 'comment' },
    expires_at: { from: end, to: null },
    notes: { from: 'public', to: end },
  }
  expect(changeWords({ changes })).toEqual([
    { setting: 'who can open it', from: 'anyone', to: 'named mailboxes' },
    { setting: 'what people can do', from: 'look only', to: 'look and comment' },
    { setting: 'the end', from: exactTime(new Date(end)), to: 'none' },
    { setting: 'the note', from: 'public', to: end },
  ])
})
