import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createDatabase } from '@latchkey/db'
import fastify from 'fastify'
import { repairKind } from '../../../apps/api/src/resources/repair-requests/repair-kind.ts'
import { GRANT } from '../../../apps/api/src/sharing/public/access-log.ts'
import { lookUpStatements } from '../../../apps/api/src/sharing/public/look-up-share.ts'

/**
 * The bare limit: a Fastify route that does the same SQL on the same pool. It knows one answer, asks nobody who they are,
 * checks nothing and looks at no limit: nothing that does more can be quicker.
 */
const [, , databaseUrl = '', port = ''] = process.argv
const { pool } = createDatabase({ url: databaseUrl })
const app = fastify()

const LOOK_UP = lookUpStatements({ repair_request: repairKind }).whole

type Opening = { share: { id: string; lock_version: number }; ip: string; userAgent: string; done: () => void }
let waiting: Opening[] = []
let isWriting = false

async function write() {
  isWriting = true
  while (waiting.length > 0) {
    const group = waiting
    waiting = []
    const all = <T>(value: T) => group.map(() => value)
    const values = [
      group.map(({ share }) => share.id),
      all('open'),
      group.map(({ ip }) => ip),
      group.map(({ userAgent }) => userAgent),
      all(false),
      all(true),
      all(null),
      all(null),
      group.map(({ share }) => share.lock_version),
      group.map(() => randomUUID()),
    ]
    await pool.query({ ...GRANT, values })
    for (const { done } of group) done()
  }
  isWriting = false
}

app.get<{ Params: { token: string } }>('/open/:token', async (request, reply) => {
  const hash = createHash('sha256').update(request.params.token).digest()
  const { rows } = await pool.query({ ...LOOK_UP, values: [[hash]] })
  const [share] = rows
  if (!share) return reply.status(404).send()
  await new Promise<void>((done) => {
    waiting.push({ share, ip: request.ip, userAgent: request.headers['user-agent'] ?? '', done })
    if (!isWriting) void write()
  })
  return reply.type('application/json').send(JSON.stringify(share))
})

app.post<{ Params: { id: string; account: string } }>('/create/:id/:account', async (request) => {
  const { id: resourceId, account } = request.params
  const found = await pool.query({
    name: 'bare-may',
    text: `select r.id, r.workspace_id, m.role from resource r
      join membership m on m.workspace_id = r.workspace_id and m.account_id = $2 where r.id = $1`,
    values: [resourceId, account],
  })
  const [id, token] = [randomUUID(), randomBytes(32).toString('base64url')]
  const hash = createHash('sha256').update(token).digest()
  const workspaceId = found.rows[0].workspace_id
  const client = await pool.connect()
  await client.query('begin')
  await client.query({
    name: 'bare-share',
    text: `insert into share (id, resource_id, workspace_id, token_hash, token_sealed, share_type, access_mode, created_by_id)
      values ($1, $2, $3, $4, $5, 'public', 'view_only', $6)`,
    values: [id, resourceId, workspaceId, hash, token, account],
  })
  await client.query({
    name: 'bare-audit',
    text: `insert into audit_entry (id, workspace_id, resource_id, actor_kind, actor_id, action, data)
      values ($1, $2, $3, 'account', $4, 'share.created', $5)`,
    values: [randomUUID(), workspaceId, resourceId, account, JSON.stringify({ share_id: id })],
  })
  await client.query('commit')
  client.release()
  return { id, token }
})

await app.listen({ port: Number(port), host: '127.0.0.1' })
console.log('ready')
