import {
  createRepairRequest,
  createShare,
  createShareTemplate,
  deleteShareTemplate,
  listAudit,
  listShareTemplates,
  type TemplateShare,
  updateShareTemplate,
} from '@latchkey/contract'
import { newId } from '@latchkey/db'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

async function shop() {
  const owner = await signUp(app)
  const make = (name: string, share: TemplateShare = {}) =>
    owner.browser.get(createShareTemplate, { body: { name, share } })
  return { ...owner, make }
}

const change = (
  { browser }: Awaited<ReturnType<typeof shop>>,
  { id }: { id: string },
  body: object,
  version?: number,
) =>
  browser.call(updateShareTemplate, {
    params: { id },
    body,
    ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
  })

describe('templates', () => {
  it('are listed by name, page by page', async () => {
    const { browser, make } = await shop()
    for (const name of ['insurers', 'Contractors', 'tenants']) await make(name)
    const first = await browser.get(listShareTemplates, { query: { page_size: 2 } })
    expect(first.results.map(({ name }) => name)).toEqual(['Contractors', 'insurers'])
    expect(first.count).toBe(3)
    const rest = await browser.get(listShareTemplates, { query: { cursor: first.next_cursor ?? '' } })
    expect(rest.results.map(({ name }) => name)).toEqual(['tenants'])
    expect(rest.next_cursor).toBeNull()
  })

  it('are all there, whatever the case of their first letters', async () => {
    const { browser, make } = await shop()
    for (const name of ['Zeta', 'alpha', 'Beta']) await make(name)
    const names: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await browser.get(listShareTemplates, { query: { page_size: 1, ...(cursor && { cursor }) } })
      names.push(...page.results.map(({ name }) => name))
      cursor = page.next_cursor
    }
    expect(names).toEqual(['alpha', 'Beta', 'Zeta'])
  })

  it('have names of their own, whatever the case', async () => {
    const mine = await shop()
    await mine.make('Contractors')
    const other = await mine.make('Insurers')
    const again = await mine.browser.call(createShareTemplate, { body: { name: 'contractors', share: {} } })
    expect([again.status, again.problem.errors[0]?.path]).toEqual([409, 'name'])
    expect((await change(mine, other, { name: 'CONTRACTORS' })).status).toBe(409)
    await (await shop()).make('Contractors')
  })

  it('change by one of two who saw the same version, and are gone when taken away', async () => {
    const mine = await shop()
    const made = await mine.make('Contractors', { expires_in: '30d' })
    const changed = await change(mine, made, { share: { access_mode: 'comment' } }, made.version)
    expect(changed.body).toMatchObject({ name: 'Contractors', share: { access_mode: 'comment' }, version: 2 })
    expect(changed.body.share).not.toHaveProperty('expires_in')
    expect((await change(mine, made, { name: 'Later' }, made.version)).status).toBe(412)
    expect((await change(mine, made, { share: { access_mode: 'comment' } })).body.version).toBe(2)
    await mine.browser.get(deleteShareTemplate, { params: { id: made.id } })
    expect((await change(mine, made, { name: 'Gone' })).status).toBe(404)
    expect((await mine.browser.call(deleteShareTemplate, { params: { id: made.id } })).status).toBe(404)

    const { results } = await mine.browser.get(listAudit)
    const mineOnly = results.filter(({ action }) => action.startsWith('share_template.')).reverse()
    expect(mineOnly.map(({ action, data }) => [action, data])).toEqual([
      ['share_template.created', { template_id: made.id, name: 'Contractors' }],
      [
        'share_template.changed',
        {
          template_id: made.id,
          changes: { share: { from: { expires_in: '30d' }, to: { access_mode: 'comment' } } },
        },
      ],
      ['share_template.removed', { template_id: made.id, name: 'Contractors' }],
    ])
  })

  it('are made, changed and taken away by who may share', async () => {
    const owner = await shop()
    const { browser } = await addMember(app, owner, 'member')
    const { id } = await owner.make('Contractors')
    const params = { id }
    await app.db.workspace.update({ where: { id: owner.workspaceId }, data: { membersMayShare: false } })
    const answers = async () => [
      (await browser.call(createShareTemplate, { body: { name: 'Insurers', share: {} } })).status,
      (await browser.call(updateShareTemplate, { params, body: { name: 'Mine' } })).status,
      (await browser.call(deleteShareTemplate, { params })).status,
    ]
    expect(await answers()).toEqual([403, 403, 403])
    await owner.make('Tenants')
    await app.db.workspace.update({ where: { id: owner.workspaceId }, data: { membersMayShare: true } })
    expect(await answers()).toEqual([201, 200, 204])
  })

  it('belong to one shop', async () => {
    const mine = await shop()
    const theirs = await (await shop()).make('Theirs')
    expect((await change(mine, theirs, { name: 'Mine' })).status).toBe(404)
    expect((await mine.browser.call(deleteShareTemplate, { params: { id: theirs.id } })).status).toBe(404)
    expect((await mine.browser.get(listShareTemplates)).count).toBe(0)
  })

  it('are at most a hundred, however many are made at once', async () => {
    const owner = await shop()
    const { browser } = await addMember(app, owner, 'member')
    await app.db.shareTemplate.createMany({
      data: Array.from({ length: 98 }, (_, i) => ({
        id: newId(),
        workspaceId: owner.workspaceId,
        name: `No. ${i}`,
        share: {},
      })),
    })
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        browser.call(createShareTemplate, { body: { name: `Another ${i}`, share: {} } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422, 422])
    expect(answers.find(({ status }) => status === 422)?.problem.code).toBe('limit_reached')
  })
})

describe('a share from a template', () => {
  async function sharing() {
    const owner = await shop()
    const request = await owner.browser.get(createRepairRequest, { body: { title: 'Tap', description: 'Drips' } })
    const share = (body: object) => owner.browser.call(createShare, { params: { id: request.id }, body })
    return { ...owner, share }
  }

  it('has its settings, and what is said beside it wins', async () => {
    const { make, share } = await sharing()
    const { id: template_id } = await make('Quote', {
      access_mode: 'comment',
      max_views: 5,
      notes: 'For a quote',
      expires_in_days: 3,
      notify_on_view: true,
    })
    const plain = (await share({ template_id })).body
    expect(plain).toMatchObject({ access_mode: 'comment', max_views: 5, notes: 'For a quote', notify_on_view: true })
    expect(daysOf(plain)).toBe(3)
    const own = (await share({ template_id, max_views: 1, expires_in: '30d', notify_on_view: false })).body
    expect(own).toMatchObject({ access_mode: 'comment', max_views: 1, notes: 'For a quote', notify_on_view: false })
    expect(daysOf(own)).toBe(30)
  })

  it('with a lock takes what it locks with beside it', async () => {
    const { make, share } = await sharing()
    const { id: template_id } = await make('Locked', { share_type: 'password' })
    expect((await share({ template_id })).problem.errors).toMatchObject([{ path: 'password' }])
    const locked = await share({ template_id, password: 'open sesame 7' })
    expect(locked.body).toMatchObject({ share_type: 'password', has_password: true })
  })

  it('is refused for a template of another shop, or of none', async () => {
    const { share } = await sharing()
    const { id } = await (await shop()).make('Theirs')
    for (const template_id of [id, newId()]) {
      const { status, problem } = await share({ template_id })
      expect([status, problem.errors[0]?.path]).toEqual([422, 'template_id'])
    }
  })
})

const daysOf = ({ created_at, expires_at }: { created_at: string; expires_at: string | null }) =>
  Math.round((Date.parse(expires_at ?? '') - Date.parse(created_at)) / 86_400_000)
