import { testDatabase } from '@latchkey/db/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../platform/free-port.ts'
import { startClamdStandIn } from '../platform/scanner/clamd-stand-in.ts'
import { EICAR } from '../platform/scanner/eicar.ts'
import { hasClamd, startClamd } from '../platform/scanner/start-clamd.ts'
import { openProgram, openShop } from './open-program.ts'
import { sendFile } from './send-file.ts'

const database = await testDatabase()
const port = await freePort()
const start = () => (hasClamd ? startClamd(port) : startClamdStandIn(port))
let daemon = await start()
afterAll(() => daemon.stop())
const program = await openProgram({ DATABASE_URL: database.url, CLAMD_URL: `tcp://127.0.0.1:${port}` })
const shop = await openShop(database, program.url)
const made = await shop.call({ method: 'POST', path: '/v1/repair-requests', body: { title: 'Leaking tap' } })
const path = `/v1/repair-requests/${made?.body.id}`

const longEnough = { interval: 100 }
const send = async (name: string, text: string) => {
  const { status, body } = await sendFile(`${program.url}${path}/files`, shop.cookie, name, Buffer.from(text))
  expect(status).toBe(201)
  return body.id ?? ''
}
const stateOf = async (id: string) => (await database.prisma.file.findUniqueOrThrow({ where: { id } })).state
const servedAs = async (id: string) => (await shop.call({ path: `/v1/files/${id}` }))?.status
const several = (name: string) => Promise.all(Array.from({ length: 6 }, (_, n) => send(`${name}${n}.txt`, 'a drawing')))

describe('clamd', () => {
  it('is there, and files are served once it has looked at them', async () => {
    const id = await send('notes.txt', 'nothing of the kind')
    await expect.poll(() => servedAs(id), longEnough).toBe(200)
  })

  it('is killed while files come in: they wait unserved, everything else works, and they are looked at afterwards', async () => {
    const coming = several('during')
    await daemon.stop()
    const gift = await send('gift.txt', EICAR)
    const files = [...(await coming), ...(await several('after'))]

    for (const id of [gift, ...files]) {
      // One that was looked at in the last moment may be served; none is served that was not.
      if ((await stateOf(id)) === 'checking') expect(await servedAs(id)).toBe(404)
    }
    expect(await stateOf(gift)).toBe('checking')
    expect((await shop.call({ path }))?.status).toBe(200)
    const noted = await shop.call({ method: 'POST', path: `${path}/updates`, body: { body: 'It still drips' } })
    expect(noted?.status).toBe(201)
    await expect.poll(async () => (await program.call({ path: '/readyz' }))?.status, longEnough).toBe(503)

    await program.end('SIGKILL')
    daemon = await start()
    await program.start()
    for (const id of files) await expect.poll(() => servedAs(id), longEnough).toBe(200)
    await expect.poll(() => stateOf(gift), longEnough).toBe('infected')
    expect(await servedAs(gift)).toBe(404)
    await program.untilReady()
  }, 180_000)
})
