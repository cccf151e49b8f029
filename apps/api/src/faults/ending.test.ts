import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disturbed } from './disturbed.ts'
import { examine, nothingWrong, waiting } from './examine.ts'
import { openProgram, openShop } from './open-program.ts'
import { createRandom } from './random.ts'

const program = await openProgram()
const shop = await program.inDatabase((database) => openShop(database, program.url))
const made = await shop.call({ method: 'POST', path: '/v1/repair-requests', body: { title: 'Leaking tap' } })

const PART = 'content-disposition: form-data; name="file"; filename="notes.txt"\r\ncontent-type: text/plain'

/** Half of an upload, which the program has begun to take. */
async function beginUpload() {
  const headers = { cookie: shop.cookie, 'content-type': 'multipart/form-data; boundary=b' }
  const upload = request(`${program.url}/v1/repair-requests/${made?.body.id}/files`, { method: 'POST', headers })
  upload.write(`--b\r\n${PART}\r\n\r\nfirst half`)
  const status = once(upload, 'response').then(
    ([response]) => response.statusCode,
    () => null,
  )
  const folder = join(program.dataDir, 'uploads')
  await expect.poll(async () => (await readdir(folder).catch(() => [])).length).toBe(1)
  return { status, finish: () => upload.end(', second half\r\n--b--\r\n') }
}

const isRefused = async () => {
  const answer = await shop.call({ path: '/v1/repair-requests' })
  return answer === null || answer.status === 503
}

describe('SIGTERM', () => {
  it('lets what waits for a password finish', async () => {
    const logins = Array.from({ length: 10 }, (_, n) => {
      const body = { email: `open${n}@example.test`, password: 'wrong' }
      return program.call({ method: 'POST', path: '/v1/auth/login', body }).then((answer) => answer?.status)
    })
    // Two are hashed at a time: the others are still open.
    await Promise.race(logins)
    expect(await program.end('SIGTERM')).toBe(0)
    expect(await Promise.all(logins)).toEqual(Array(10).fill(401))
    await program.start()
  })

  it('lets an upload finish, and takes nothing new meanwhile', async () => {
    const { status, finish } = await beginUpload()
    const ended = program.end('SIGTERM')
    await expect.poll(isRefused).toBe(true)
    finish()
    expect(await status).toBe(201)
    expect(await ended).toBe(0)
    await program.start()
  })

  it('does not wait for ever', async () => {
    const { status } = await beginUpload()
    expect(await program.end('SIGTERM')).toBe(0)
    expect(await status).toBe(null)
    await program.start()
  })

  it('loses nothing under load', async () => {
    const disturb = async () => {
      expect(await program.end('SIGTERM')).toBe(0)
      await program.start()
    }
    const { ledger } = await disturbed(program, { random: createRandom(3), rounds: 3, disturb })
    await program.inDatabase(async (database) => {
      await expect.poll(() => waiting(database), { interval: 250 }).toBe(0)
      expect(await examine(ledger, database, program.dataDir)).toEqual(nothingWrong)
    })
  }, 300_000)
})
