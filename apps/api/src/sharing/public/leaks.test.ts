import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSharesInBulk, login, sendShare } from '@latchkey/contract'
import {
  makeAccessRequest,
  makeAccount,
  makeCustomer,
  makeFile,
  makeJob,
  makeMember,
  makeRepairRequest,
  makeResponse,
  makeTranscript,
  makeWorkspace,
  testDatabase,
} from '@latchkey/db/testing'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../../platform/free-port.ts'
import { startProcess } from '../../testing/start-process.ts'

/** Stands in every field that must not leave. */
const MARK = 'Zq7Leak'
const SECRET = 'correct horse 42'
const { prisma: db, url: DATABASE_URL } = await testDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-leaks-'))
const env = { DATABASE_URL, LOG_LEVEL: 'trace', LIMITS: 'code=1000/1h,outsider=1000/1h,mail=1000/1h' }
const program = await startProcess(dataDir, await freePort(), env)
afterAll(async () => {
  await program.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

const json = { 'content-type': 'application/json' }
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(program.url + path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })

/** A shop whose every private corner has the mark in it. */
async function plant() {
  const workspace = await makeWorkspace(db, { name: 'Forge & Co.' })
  const owner = await makeMember(
    db,
    workspace,
    'owner',
    await makeAccount(db, { name: `${MARK}Owner`, email: `${MARK}o@example.test` }),
  )
  const staff = await makeMember(db, workspace, 'member', await makeAccount(db, { name: `${MARK}Staff` }))
  const place = { address: `${MARK} Street 4`, postalCode: MARK, notes: `${MARK} key under the mat` }
  const property = await db.property.create({
    data: { id: crypto.randomUUID(), workspaceId: workspace.id, label: 'Mill Lane', city: 'Leeds', ...place },
  })
  const request = await makeRepairRequest(db, workspace, owner.account, { title: 'Leaking tap', searchText: MARK })
  await db.repairRequest.update({
    where: { id: request.id },
    data: { propertyId: property.id, description: 'It drips' },
  })
  const update = { requestId: request.id, body: 'Looked at it', authorId: staff.account.id }
  await db.repairUpdate.create({ data: { id: crypto.randomUUID(), ...update } })
  await makeRepairRequest(db, workspace, owner.account, { title: `${MARK} of somebody else` })
  const shop = { resourceId: request.id, side: 'shop', authorId: staff.account.id }
  await db.comment.create({ data: { id: crypto.randomUUID(), ...shop, body: 'We come on Monday' } })
  const invited = { resourceId: request.id, email: `${MARK}c@example.test`, emailKey: MARK, role: 'viewer' }
  await db.collaborator.create({ data: { id: crypto.randomUUID(), ...invited } })
  await makeAccessRequest(db, request, { name: MARK, email: `${MARK}a@example.test`, message: MARK })
  const answer = await makeResponse(db, request, {
    name: MARK,
    email: `${MARK}r@example.test`,
    message: MARK,
    company: MARK,
  })
  await makeFile(db, request, { responseId: answer.id, name: `${MARK}.pdf` })
  await makeFile(db, request, { name: `${MARK} unchecked.pdf`, state: 'checking' })
  await makeFile(db, request, { name: `${MARK} gone.pdf`, deletedAt: new Date() })
  const said = { entries: [{ role: 'user', body: 'Why the tap leaks', authorId: staff.account.id }] }
  const session = await makeTranscript(db, workspace, owner.account, { title: 'About the tap', ...said })
  await db.resource.update({ where: { id: session.id }, data: { searchText: MARK } })
  const follower = { resourceId: session.id, email: `${MARK}s@example.test`, emailKey: MARK, role: 'viewer' }
  await db.collaborator.create({ data: { id: crypto.randomUUID(), ...follower } })
  const open = await makeTranscript(db, workspace, owner.account, {
    title: 'For anybody',
    visibility: 'public',
    ...said,
  })
  const others = { title: `${MARK} talk`, entries: [{ role: MARK, body: MARK }] }
  const secret = await makeTranscript(db, workspace, owner.account, others)
  const job = await plantJob(workspace, owner.account)
  return { owner: owner.account, request, session, job, open, secret }
}

/** A job of a customer, talked about, noted upon and changed. */
async function plantJob(workspace: { id: string }, account: { id: string }) {
  const person = { firstName: MARK, lastName: MARK, companyName: MARK, phone: MARK, address: MARK }
  const { id: customerId } = await makeCustomer(db, workspace, { ...person, email: `${MARK}k@example.test` })
  const hidden = { contactName: MARK, contactPhone: MARK, siteAddress: MARK, poNumber: MARK, specialInstructions: MARK }
  const tasks = [{ title: 'Cut the bars', status: 'done', result: 'Six' }]
  const base = { title: 'Railing for the mill', searchText: MARK }
  const job = await makeJob(db, workspace, account, base, { ...hidden, customerId, tasks })
  const said = { jobId: job.id, authorName: MARK, body: MARK, authorId: account.id }
  await db.jobMessage.create({ data: { id: crypto.randomUUID(), side: 'shop', ...said } })
  await db.jobNote.create({ data: { id: crypto.randomUUID(), ...said } })
  const of = { workspaceId: workspace.id, subjectKind: 'job', subjectId: job.id, baseVersion: 1, actorKind: 'account' }
  const edit = { field: 'title', before: MARK, after: base.title, reason: MARK, actorName: MARK }
  await db.edit.create({ data: { id: crypto.randomUUID(), ...of, ...edit } })
  await makeFile(db, job, { name: `${MARK}.pdf` })
  return job
}

it('nothing that must not leave is in a reply, a page, a mail to an outsider or a log', async () => {
  const { owner, request, session, job, open: anybodys, secret } = await plant()
  const signedIn = await post(login.path, { email: owner.email, password: 'latchkey-demo' })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const hidden = { notes: MARK, intended_recipient_email: `${MARK}i@example.test` }
  const named = ['bob@example.test', `${MARK}n@example.test`]
  const wishes = [
    { access_mode: 'comment' },
    { share_type: 'password', password: SECRET, access_mode: 'comment' },
    { share_type: 'recipients', recipients: named, access_mode: 'view_only' },
    { max_views: 3 },
    { expires_in: '24h' },
    { share_type: 'public' },
  ]
  const shares: { id: string; url: string }[] = []
  for (const wish of wishes) {
    const share = { ...hidden, ...wish }
    const made = await post(createSharesInBulk.path, { resource_ids: [request.id], share }, { cookie })
    const { results } = (await made.json()) as { results: { id: string; url: string }[] }
    shares.push(...results)
  }
  const talks: { url: string }[] = []
  for (const wish of [{ access_mode: 'view_only' }, { share_type: 'password', password: SECRET }, { max_views: 3 }]) {
    const share = { ...hidden, ...wish }
    const made = await post(createSharesInBulk.path, { resource_ids: [session.id], share }, { cookie })
    talks.push(...((await made.json()) as { results: { url: string }[] }).results)
  }
  const ways = [{}, { access_mode: 'comment' }, { share_type: 'password', password: SECRET }, { max_views: 3 }]
  for (const way of ways) {
    const made = await post(
      createSharesInBulk.path,
      { resource_ids: [job.id], share: { ...hidden, ...way } },
      { cookie },
    )
    talks.push(...((await made.json()) as { results: { url: string }[] }).results)
  }
  const [open, , , , expired, paused] = shares
  await db.share.update({ where: { id: expired?.id ?? '' }, data: { expiresAt: new Date('2020-01-01') } })
  await db.share.update({ where: { id: paused?.id ?? '' }, data: { pausedAt: new Date() } })
  await post(
    sendShare.path.replace(':share', open?.id ?? ''),
    { recipients: ['bob@example.test'], message: 'Hi' },
    { cookie },
  )

  const seen: string[] = []
  const read = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(program.url + path, { redirect: 'manual', ...init })
    seen.push(`${init.method ?? 'GET'} ${path} ${JSON.stringify([...answer.headers])} ${await answer.text()}`)
    return answer
  }
  const tokens = [...shares, ...talks].map(({ url }) => url.split('/').at(-1) ?? '')
  for (const token of tokens) {
    const api = `/v1/public/shares/${token}`
    const unlock = { method: 'POST', headers: json, body: JSON.stringify({ password: SECRET }) }
    const pass = (await read(`${api}/verify`, unlock)).headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const opened = await read(`${api}/open`, { method: 'POST', headers: { cookie: pass } })
    const passes = [pass, ...opened.headers.getSetCookie().map((one) => one.split(';')[0])].filter(Boolean).join('; ')
    for (const headers of [{}, { cookie: passes }] as Record<string, string>[]) {
      await read(api, { headers })
      await read(`${api}/comments`, { headers })
      await read(`${api}/entries`, { headers })
      await read(`${api}/tasks`, { headers })
      await read(`${api}/export`, { headers })
      await read(`${api}/export?format=json`, { headers })
      await read(`/v1/shared/jobs/${token}`, { headers })
      await read(`/shared/jobs/${token}`, { headers: { ...headers, accept: 'text/html' } })
      await read(`/s/${token}`, { headers: { ...headers, accept: 'text/html' } })
      await read(`/s/${token}?page=2`, { headers: { ...headers, accept: 'text/html' } })
      await read(`${api}/files/${crypto.randomUUID()}`, { headers })
      await read(`/share/repair/${token}`, { headers: { ...headers, accept: 'text/html' } })
      await read(`/share/repair/${token}`, { headers: { ...headers, accept: 'application/json' } })
    }
    const body = JSON.stringify({ name: 'Bob', email: 'bob@example.test', decision: 'accept' })
    await read(`${api}/responses`, { method: 'POST', headers: { ...json, cookie: passes }, body })
    await read(`${api}/comments`, { method: 'POST', headers: { ...json, cookie: passes }, body: '{"body":"Hello"}' })
    await read(`${api}/reopen-requests`, { method: 'POST', headers: json, body: '{"email":"bob@example.test"}' })
    await read(`${api}/verify`, { method: 'POST', headers: json, body: '{"email":"bob@example.test"}' })
    await read(`${api}/verify`, { method: 'POST', headers: json, body: '{"nonsense":1}' })
  }
  for (const { id } of [anybodys, session, secret]) {
    await read(`/v1/public/sessions/${id}`)
    await read(`/v1/public/sessions/${id}/entries`)
    await read(`/sessions/${id}`, { headers: { accept: 'text/html' } })
  }
  for (const [words, least] of [
    ['Leaking tap', 8],
    ['Why the tap leaks', 8],
    ['For anybody', 1],
    ['Railing for the mill', 8],
    ['Cut the bars', 8],
  ] as const) {
    expect(seen.filter((one) => one.includes(words)).length).toBeGreaterThan(least)
  }
  expect(seen.filter((one) => one.includes(MARK))).toEqual([])

  const mailsToBob = () =>
    readdirSync(join(dataDir, 'outbox'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(dataDir, 'outbox', name), 'utf8'))
      .filter((mail) => mail.includes('"bob@example.test"'))
  await expect.poll(() => mailsToBob().map((mail) => JSON.parse(mail).kind)).toContain('code')
  await expect.poll(() => mailsToBob().map((mail) => JSON.parse(mail).kind)).toContain('share')
  // Who sends a link is named in its mail; nothing else is.
  const inMails = mailsToBob().map((mail) => mail.replaceAll(`${MARK}Owner`, ''))
  expect(inMails.filter((mail) => mail.includes(MARK))).toEqual([])

  const logs = program.output()
  expect(logs).toContain('/v1/public/shares/:token')
  for (const secret of [MARK, SECRET, ...tokens]) expect(logs.includes(secret), secret).toBe(false)
})
