import { expect, it } from 'vitest'
import { auditFilters, auditSentence, auditSentences } from './audit-sentences.ts'
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
  ['workspace.logo_changed', { removed: false }, 'set a new logo'],
  ['member.invited', { email: 'a@x.test', role: 'admin' }, 'invited a@x.test as admin'],
  ['member.role_changed', { email: 'a@x.test', from: 'admin', to: 'owner' }, 'made a@x.test owner instead of admin'],
  ['member.removed', { email: 'a@x.test', role: 'member' }, 'removed a@x.test, who was member'],
  ['account.changed', { from: 'Ann', to: 'Anna' }, 'changed their name from Ann to Anna'],
  ['kettle.put_on', {}, 'kettle: put on'],
])('%s %j: %s', (action, data, words) => {
  expect(auditSentence({ action, data })).toBe(words)
})

it('has a label and a sentence for every action, and filters by those of a workspace', () => {
  for (const [action, { label }] of Object.entries(auditSentences)) expect(label, action).not.toBe('')
  expect(auditFilters.map(({ value }) => value)).toContain('member.invited')
  expect(auditFilters.some(({ value }) => value.startsWith('account.'))).toBe(false)
})

it('says from what to what where a line is enough', () => {
  const changes = {
    name: change,
    accent: { from: null, to: '#112233' },
    approval: { from: true, to: false },
    job_types: { from: ['a'], to: ['a', 'b'] },
    form_fields: { from: {}, to: { material: 'hidden' } },
  }
  expect(changeWords({ changes })).toEqual([
    { setting: 'the name', from: 'Forge', to: 'Forge & Co.' },
    { setting: 'the colour', from: 'none', to: '#112233' },
    { setting: 'whether new jobs wait for approval', from: 'on', to: 'off' },
    { setting: 'the job types', from: 'a', to: 'a, b' },
  ])
  expect(changeWords({})).toEqual([])
})
