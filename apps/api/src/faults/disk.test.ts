import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testDatabase } from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import { openProgram, openShop } from './open-program.ts'
import { sendFile } from './send-file.ts'

const KIB = 1024

/**
 * A disk of 3 MB under the data folder, which only the program sees and which goes with it. Where that may not be made, no
 * file may grow past 1 MB: writing fails in the middle there too, by another word of the system's.
 */
const onSmallDisk = ['unshare', process.getuid?.() === 0 ? '-m' : '-rm', 'sh', '-c']
const mount = 'mount -t tmpfs -o size=3m,mode=711 none'
const hasSmallDisk = spawnSync('unshare', [...onSmallDisk.slice(1), `${mount} /mnt`]).status === 0
const through = hasSmallDisk
  ? [...onSmallDisk, `${mount} "$DATA_DIR" && exec "$@"`, 'sh']
  : ['sh', '-c', `ulimit -S -f 2048 && exec "$@"`, 'sh']

const database = await testDatabase()
const program = await openProgram({ DATABASE_URL: database.url }, through)
const shop = await openShop(database, program.url)
const made = await shop.call({ method: 'POST', path: '/v1/repair-requests', body: { title: 'Leaking tap' } })
const path = `/v1/repair-requests/${made?.body.id}`

/** As the program sees it. */
const dataDir = () => (hasSmallDisk ? `/proc/${program.pid()}/root${program.dataDir}` : program.dataDir)
const send = (kib: number) =>
  sendFile(`${program.url}${path}/files`, shop.cookie, 'drawing.txt', Buffer.alloc(kib * KIB, 'a drawing\n'))
const filesIn = (folder: string) =>
  existsSync(join(dataDir(), folder))
    ? readdirSync(join(dataDir(), folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(dataDir(), folder, name)).isFile(),
      )
    : []
const mailed = () => filesIn('outbox').filter((name) => name.endsWith('.json')).length
const rows = () => database.prisma.file.count()

async function expectNoRoom(kib: number) {
  const [files, count] = [filesIn('files').length, await rows()]
  const { status, retryAfter, body } = await send(kib)
  expect([status, body.code, Number(retryAfter) > 0]).toEqual([503, 'unavailable', true])
  await expect.poll(() => filesIn('uploads')).toEqual([])
  expect([filesIn('files').length, await rows()]).toEqual([files, count])
}

describe('a disk', () => {
  it('takes what there is room for', async () => {
    const { status, body } = await send(100)
    expect(status).toBe(201)
    await expect.poll(async () => (await shop.call({ path: `/v1/files/${body.id}` }))?.status).toBe(200)
  })

  it('that is full in the middle of an upload says so, and nothing half written stays', async () => {
    await expectNoRoom(8000)
    // These still come in, but cannot be kept beside themselves. Many, for one in three was once never answered.
    for (let n = 0; n < 15; n++) await expectNoRoom(2000)
    expect((await send(100)).status).toBe(201)
  })

  it('that is full to the last byte stops uploads only, and is no end of the mails', async () => {
    if (hasSmallDisk) fill()
    else return expectRoomAgain()
    await expectNoRoom(100)
    expect((await shop.call({ path }))?.status).toBe(200)
    const noted = await shop.call({ method: 'POST', path: `${path}/updates`, body: { body: 'It still drips' } })
    expect(noted?.status).toBe(201)
    fill()
    const body = { email: 'full@example.test', password: 'a long enough phrase', name: 'Olive Owens' }
    expect((await program.call({ method: 'POST', path: '/v1/auth/register', body }))?.status).toBe(202)
    const mail = () => database.prisma.mail.findFirst({ where: { to: body.email } })
    await expect.poll(mail).toMatchObject({ sentAt: null, error: expect.stringContaining('ENOSPC') })
    expect(filesIn('outbox')).toEqual([])

    rmSync(join(dataDir(), 'filler'))
    expect((await send(100)).status).toBe(201)
    await expect.poll(mailed).toBe(1)
    await expect.poll(mail).toMatchObject({ sentAt: expect.any(Date) })
  })
})

/** Without a disk of its own it is the limit that goes, with a new start. */
async function expectRoomAgain() {
  await expectNoRoom(1100)
  await program.end('SIGTERM')
  through.splice(0)
  await program.start()
  expect((await send(1100)).status).toBe(201)
}

/** Until no other file has room for a byte. The disk may give back a little of what it just refused: it is asked often. */
function fill() {
  for (let refused = 0; refused < 100; ) {
    try {
      writeFileSync(join(dataDir(), 'filler'), Buffer.alloc(4 * KIB), { flag: 'a' })
      refused = 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      refused++
    }
  }
}
