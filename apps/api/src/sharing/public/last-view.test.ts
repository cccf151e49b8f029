import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeMember, makeRepairRequest, makeShare, makeWorkspace, testDatabase } from '@latchkey/db/testing'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../../platform/free-port.ts'
import { startProcess } from '../../testing/start-process.ts'

const ROUNDS = 30
const AT_ONCE = 50

const database = await testDatabase()
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'latchkey-two-')))
const env = {
  DATABASE_URL: database.url,
  SECRET_KEYS: `k:${Buffer.alloc(32, 7).toString('base64')}`,
  LIMITS: 'public=100000/1m',
}
const processes = await Promise.all(folders.map(async (folder) => startProcess(folder, await freePort(), env)))
afterAll(async () => {
  await Promise.all(processes.map((one) => one.end('SIGTERM')))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

it('50 at once on the last view, over two processes, give one grant', async () => {
  const workspace = await makeWorkspace(database.prisma)
  const { account } = await makeMember(database.prisma, workspace, 'owner')
  const request = await makeRepairRequest(database.prisma, workspace, account)
  for (let round = 0; round < ROUNDS; round++) {
    const share = await makeShare(database.prisma, request, { maxViews: 3, viewCount: 2 })
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) =>
        fetch(`${processes[n % 2]?.url}/v1/public/shares/${share.token}/open`, { method: 'POST' }).then(
          (answer) => answer.status,
        ),
      ),
    )
    expect(answers.filter((status) => status === 200).length).toBe(1)
    expect(answers.filter((status) => status === 410).length).toBe(AT_ONCE - 1)
    const after = await database.prisma.share.findUniqueOrThrow({ where: { id: share.id } })
    expect(after.viewCount).toBe(3)
    expect(await database.prisma.accessEntry.count({ where: { shareId: share.id, isView: true } })).toBe(1)
  }
})

it('views of one public share are all counted, over two processes', async () => {
  const workspace = await makeWorkspace(database.prisma)
  const { account } = await makeMember(database.prisma, workspace, 'owner')
  const requests = await Promise.all([1, 2, 3].map(() => makeRepairRequest(database.prisma, workspace, account)))
  const shares = await Promise.all(requests.map((request) => makeShare(database.prisma, request)))
  const opens = 300
  await Promise.all(
    Array.from({ length: opens }, (_, n) =>
      fetch(`${processes[n % 2]?.url}/v1/public/shares/${shares[n % 3]?.token}`).then((answer) => answer.text()),
    ),
  )
  for (const { id } of shares) {
    const { viewCount } = await database.prisma.share.findUniqueOrThrow({ where: { id } })
    expect(viewCount).toBe(opens / 3)
    expect(await database.prisma.accessEntry.count({ where: { shareId: id, isView: true } })).toBe(opens / 3)
    expect(
      await database.prisma.auditEntry.count({
        where: { action: 'share.opened', data: { path: ['share_id'], equals: id } },
      }),
    ).toBe(1)
  }
})
