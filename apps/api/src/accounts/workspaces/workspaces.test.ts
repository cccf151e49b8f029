import {
  createWorkspace,
  getLogo,
  getMe,
  getWorkspace,
  listAudit,
  removeLogo,
  updateWorkspace,
  type Workspace,
} from '@latchkey/contract'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { addMember, signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'

const app = await startTestApp()

describe('settings', () => {
  it('start with what product.md names', async () => {
    const { browser } = await signUp(app)
    expect(await browser.get(getWorkspace)).toMatchObject({
      portal: 'open',
      approval: true,
      share_default_expiry: null,
      locked_fields: ['job_type', 'quantity', 'material', 'dimensions'],
      job_types: ['repair', 'fabrication', 'installation', 'maintenance', 'other'],
      version: 1,
    })
  })

  it('change what is named, write down from what to what, and leave the rest', async () => {
    const { browser } = await signUp(app)
    const before = await browser.get(getWorkspace)
    const after = await browser.get(updateWorkspace, {
      body: { accent: '#AA3311', share_max_days: 14, portal: 'invited' },
    })
    expect(after).toEqual({
      ...before,
      accent: '#AA3311',
      share_max_days: 14,
      portal: 'invited',
      version: 2,
      updated_at: after.updated_at,
    })
    const { results } = await browser.get(listAudit, { query: { action: 'workspace.changed' } })
    expect(results.map(({ data }) => data)).toEqual([
      {
        changes: {
          accent: { from: null, to: '#AA3311' },
          share_max_days: { from: null, to: 14 },
          portal: { from: 'open', to: 'invited' },
        },
      },
    ])
    expect((await browser.get(updateWorkspace, { body: { accent: null } })).accent).toBeNull()
    expect((await browser.get(updateWorkspace, { body: {} })).version).toBe(3)
  })

  it('are changed by one of two who saw the same version', async () => {
    const { browser } = await signUp(app)
    const headers = { 'if-match': '"1"' }
    const answers = await Promise.all(
      ['First', 'Second'].map((name) => browser.call(updateWorkspace, { body: { name }, headers })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('keep an address for one workspace', async () => {
    const [one, two] = [await signUp(app), await signUp(app)]
    const slug = `taken-${process.pid}`
    expect((await one.browser.call(updateWorkspace, { body: { slug } })).status).toBe(200)
    const answer = await two.browser.call(updateWorkspace, { body: { slug: slug.toUpperCase() } })
    expect([answer.status, answer.problem.code, answer.problem.errors[0]?.path]).toEqual([409, 'conflict', 'slug'])
  })

  const refused: [keyof Workspace, unknown][] = [
    ['name', ''],
    ['slug', 'A b'],
    ['accent', 'green'],
    ['share_max_days', 0],
    ['portal', 'ajar'],
    ['job_types', []],
    ['job_types', ['repair', 'repair']],
    ['locked_fields', ['nothing']],
    ['form_fields', { title: 'hidden' }],
    ['approval', 'yes'],
  ]
  it.each(refused)('refuse %s = %j by name', async (setting, value) => {
    const { browser } = await signUp(app)
    const answer = await browser.call(updateWorkspace, { body: { [setting]: value } })
    expect(answer.status).toBe(422)
    expect(answer.problem.errors[0]?.path.split('.')[0]).toBe(setting)
  })

  it('are for owners and admins', async () => {
    const owner = await signUp(app)
    const member = await addMember(app, owner, 'member')
    expect((await member.browser.call(updateWorkspace, { body: { name: 'Mine' } })).status).toBe(403)
    expect((await member.browser.call(getWorkspace)).status).toBe(200)
  })
})

describe('another workspace', () => {
  it('is opened by anybody with an account, and worked in at once', async () => {
    const { browser } = await signUp(app, 'Ann', null)
    expect((await browser.get(getMe)).workspace).toBeNull()
    expect((await browser.call(getWorkspace)).status).toBe(403)
    const me = await browser.get(createWorkspace, { body: { name: 'Ünïted Wörks' } })
    expect(me.workspace).toMatchObject({ name: 'Ünïted Wörks', slug: 'united-works', role: 'owner' })
    expect((await browser.get(getWorkspace)).id).toBe(me.workspace?.id)
  })
})

describe('the logo', () => {
  const upload = (bytes: Uint8Array, name = 'file') => {
    const boundary = 'boundary-of-the-test'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`
    return {
      method: 'PUT' as const,
      url: '/v1/workspace/logo',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    }
  }
  const picture = () => sharp({ create: { width: 900, height: 300, channels: 3, background: '#14665A' } })

  it('is made small, served to anybody, and taken away', async () => {
    const { browser } = await signUp(app)
    const sent = await browser.send(upload(await picture().png().toBuffer()))
    expect(sent.statusCode).toBe(200)
    const url: string = sent.json().logo_url
    const served = await app.browser().send({ method: 'GET', url })
    expect(served.headers['content-type']).toBe('image/webp')
    expect(served.headers['x-content-type-options']).toBe('nosniff')
    const { width, height } = await sharp(served.rawPayload).metadata()
    expect([width, height]).toEqual([256, 85])
    expect((await browser.get(removeLogo)).logo_url).toBeNull()
    expect((await app.browser().send({ method: 'GET', url })).statusCode).toBe(404)
    const unknown = { id: crypto.randomUUID(), hash: '0'.repeat(16) }
    expect((await app.browser().call(getLogo, { params: unknown })).status).toBe(404)
  })

  it('is a picture, by its bytes', async () => {
    const { browser } = await signUp(app)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')
    expect((await browser.send(upload(svg))).statusCode).toBe(415)
    expect((await browser.send(upload(Buffer.alloc(0)))).statusCode).toBe(422)
    expect((await browser.send(upload(Buffer.from('nothing of the kind')))).statusCode).toBe(415)
    expect((await browser.send(upload(Buffer.alloc(6_000_000)))).statusCode).toBe(413)
    const png = await picture().png().toBuffer()
    expect((await browser.send(upload(png.subarray(0, 200)))).statusCode).toBe(422)
    expect((await browser.send(upload(png, 'other'))).statusCode).toBe(422)
    expect((await browser.send({ ...upload(png), headers: { 'content-type': 'application/json' } })).statusCode).toBe(
      415,
    )
  })
})
