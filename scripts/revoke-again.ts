import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/*
 * After a restore: takes away again what the history, exported before the loss, says was taken away since the backup.
 * docs/operations.md, "After a restore", tells when. LATCHKEY_KEY: a key of the workspace with the scopes share and admin.
 */
type Entry = { at: string; action: string; actor: { kind: string }; data: Record<string, unknown> }

const { values, positionals } = parseArgs({
  options: { since: { type: 'string' }, resume: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [file] = positionals
const { APP_URL: url = 'http://localhost:4000', LATCHKEY_KEY: key } = process.env
if (!key || !file || !(Number(new Date(values.since ?? '')) > 0)) {
  console.error(
    'LATCHKEY_KEY=lk_… APP_URL=… node scripts/revoke-again.ts <history.json> --since <time of the backup> [--resume]',
  )
  process.exit(1)
}
const since = new Date(values.since ?? '')

/** Of these the history says what happened, and a person decides. */
const toLookAt = new Set([
  ...['member.removed', 'member.left', 'member.role_changed', 'customer.deactivated'],
  ...['collaborator.removed', 'collaborator.left', 'collaborator.role_changed', 'visibility.changed'],
  ...['share.changed', 'file.removed', 'webhook.removed', 'webhook.changed', 'workspace.changed'],
])

const lost = read(readFileSync(file, 'utf8')).filter(({ at }) => new Date(at) > since)
const ended = idsOf(lost, ['share.revoked', 'share.regenerated'])
const counts = { stopped: 0, notThere: 0, resumed: 0, leftAlone: 0 }
for (const id of ended) counts[(await call('DELETE', `/v1/shares/${id}`)) === 404 ? 'notThere' : 'stopped']++
console.log(`links stopped again: ${counts.stopped}; made after the backup and so not there: ${counts.notThere}`)
if (values.resume) await resume()
for (const { at, action, data } of lost)
  if (toLookAt.has(action)) console.log(`look at it: ${at} ${action} ${JSON.stringify(data)}`)

/** What the restore itself has paused, but for what was paused or given other settings since the backup. */
async function resume() {
  const history = await fetch(`${url}/v1/audit/export?format=json&action=share.paused`, { headers: headers() })
  if (!history.ok) throw new Error(`the history: ${history.status} ${await history.text()}`)
  const byRestore = read(await history.text()).filter(
    ({ actor, at }) => actor.kind === 'system' && new Date(at) > since,
  )
  const untouched = new Set([...ended, ...idsOf(lost, ['share.paused', 'share.changed'])])
  for (const id of idsOf(byRestore, ['share.paused'])) {
    const isBack = !untouched.has(id) && (await call('PATCH', `/v1/shares/${id}`, { is_active: true })) === 200
    counts[isBack ? 'resumed' : 'leftAlone']++
  }
  console.log(`links resumed: ${counts.resumed}; left paused or stopped: ${counts.leftAlone}`)
}

function read(text: string): Entry[] {
  return JSON.parse(text)
}

function idsOf(entries: Entry[], actions: string[]): Set<string> {
  return new Set(entries.filter(({ action }) => actions.includes(action)).map(({ data }) => String(data.share_id)))
}

function headers(): Record<string, string> {
  return { authorization: `Bearer ${key}` }
}

/** The status, where it says something about the share. */
async function call(method: string, path: string, body?: object): Promise<number> {
  const json = body && { 'content-type': 'application/json' }
  const reply = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers(), ...json },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (reply.ok || [404, 409, 422].includes(reply.status)) return reply.status
  throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
}
