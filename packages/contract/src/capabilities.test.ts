import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Capability,
  capabilities,
  capabilitiesOf,
  collaboratorRoles,
  type Standing,
  visibilities,
  workspaceRoles,
} from './capabilities.ts'

const nobody: Standing = {
  visibility: 'workspace',
  role: null,
  isOwner: false,
  collaborator: null,
  membersMayShare: true,
}
const all = [...capabilities]

describe('who may what', () => {
  const table: [string, Partial<Standing>, Capability[]][] = [
    [
      'owner of a private thing',
      { isOwner: true, role: 'member', visibility: 'private' },
      all.filter((one) => one !== 'review'),
    ],
    ['owner of a thing who left the workspace', { isOwner: true, visibility: 'workspace' }, []],
    ['workspace owner', { role: 'owner' }, all],
    ['workspace admin', { role: 'admin' }, all],
    ['workspace owner, on somebody’s private thing', { role: 'owner', visibility: 'private' }, []],
    ['workspace admin, on somebody’s private thing', { role: 'admin', visibility: 'private' }, []],
    ['member', { role: 'member' }, ['view', 'comment', 'edit', 'export', 'share', 'review']],
    [
      'member, where members do not share',
      { role: 'member', membersMayShare: false },
      ['view', 'comment', 'edit', 'export', 'review'],
    ],
    ['member, on somebody’s private thing', { role: 'member', visibility: 'private' }, []],
    ['contributor', { collaborator: 'contributor', visibility: 'private' }, ['view', 'comment', 'edit']],
    ['viewer', { collaborator: 'viewer', visibility: 'private' }, ['view']],
    ['anyone, on a public thing', { visibility: 'public' }, ['view']],
    ['anyone else', {}, []],
  ]
  it.each(table)('%s', (_, standing, expected) => expect(capabilitiesOf({ ...nobody, ...standing })).toEqual(expected))

  const standing: fc.Arbitrary<Standing> = fc.record({
    visibility: fc.constantFrom(...visibilities),
    role: fc.constantFrom(null, ...workspaceRoles),
    isOwner: fc.boolean(),
    collaborator: fc.constantFrom(null, ...(Object.keys(collaboratorRoles) as (keyof typeof collaboratorRoles)[])),
    membersMayShare: fc.boolean(),
  })

  it('gives nothing without the right to see, and opening a thing up takes nothing away', () => {
    fc.assert(
      fc.property(standing, (who) => {
        const given = capabilitiesOf(who)
        if (given.length > 0) expect(given).toContain('view')
        const wider = {
          ...who,
          visibility: who.visibility === 'private' ? ('workspace' as const) : ('public' as const),
        }
        expect(capabilitiesOf(wider)).toEqual(expect.arrayContaining(given))
      }),
    )
  })
})
