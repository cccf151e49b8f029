import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@latchkey/db'
import { makeMember, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../platform/free-port.ts'
import { hashToken, newToken } from '../platform/tokens.ts'
import { startProcess } from '../testing/start-process.ts'

const { prisma: db, url: DATABASE_URL } = await testDatabase()
const dataDir = mkdtempSync(join(tmpdir(), 'latchkey-keys-'))
const program = await startProcess(dataDir, await freePort(), { DATABASE_URL, LOG_LEVEL: 'trace' })
afterAll(async () => {
  await program.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

it('keys are in no log, whatever is done with them', async () => {
  const workspace = await makeWorkspace(db)
  const { account } = await makeMember(db, workspace, 'owner')
  const [key, wrong] = [`lk_${newToken()}`, `lk_${newToken()}`]
  const of = { workspaceId: workspace.id, accountId: account.id, name: 'Key', hint: 'lk_', scopes: ['write'] }
  await db.apiKey.create({ data: { ...of, id: newId(), keyHash: new Uint8Array(hashToken(key)) } })
  const statuses: number[] = []
  for (const bearer of [key, wrong]) {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    const ask = async (path: string, body?: string) =>
      statuses.push((await fetch(program.url + path, { headers, ...(body && { method: 'POST', body }) })).status)
    await ask('/v1/workspace')
    await ask(`/v1/workspace?key=${bearer}`)
    await ask(`/v1/jobs/${bearer}`)
    await ask('/v1/repair-requests', '{"title":')
    await ask('/v1/live')
  }
  expect(statuses).toEqual([200, 422, 404, 400, 404, 401, 401, 401, 401, 404])
  const logs = program.output()
  expect(logs).toContain('/v1/repair-requests')
  for (const secret of [key, wrong]) expect(logs.includes(secret.slice(9))).toBe(false)
})
