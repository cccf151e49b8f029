import { createRepairRequest, type File, getFile, getRepairRequest } from '@latchkey/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort } from '../../platform/free-port.ts'
import { startClamdStandIn } from '../../platform/scanner/clamd-stand-in.ts'
import { EICAR } from '../../platform/scanner/eicar.ts'
import { hasClamd, startClamd } from '../../platform/scanner/start-clamd.ts'
import { formOf } from '../../testing/form.ts'
import { isStored } from '../../testing/is-stored.ts'
import { signUp } from '../../testing/people.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { storageKey } from './storage-key.ts'

const start = hasClamd ? startClamd : startClamdStandIn
const port = await freePort()
const app = await startTestApp({ CLAMD_URL: `tcp://127.0.0.1:${port}` })
const { browser } = await signUp(app)
const { id } = await browser.get(createRepairRequest, { body: { title: 'Lock is stuck' } })

async function send(name: string, text: string): Promise<File> {
  const form = await formOf(['file', { name, bytes: text }])
  return (await browser.send({ method: 'POST', url: `/v1/repair-requests/${id}/files`, ...form })).json()
}
const listed = async (file: File) =>
  (await browser.get(getRepairRequest, { params: { id } })).files.find((one) => one.id === file.id)
const bytesOf = (file: File) => browser.call(getFile, { params: { id: file.id } })
const ready = async () => (await app.browser().send({ method: 'GET', url: '/readyz' })).statusCode

let daemon: { stop(): Promise<void> } | undefined
afterAll(() => daemon?.stop())

describe('with a scanner', () => {
  it('a file waits while that is away, and everything else works', async () => {
    const file = await send('notes.txt', 'nothing of the kind')
    expect([file.state, file.scanned]).toEqual(['checking', false])
    expect((await bytesOf(file)).status).toBe(404)
    expect((await listed(file))?.state).toBe('checking')
    expect(await ready()).toBe(503)

    daemon = await start(port)
    await expect.poll(() => listed(file)).toMatchObject({ state: 'ready', scanned: true })
    const served = await bytesOf(file)
    expect([served.status, served.response.body]).toEqual([200, 'nothing of the kind'])
    await expect.poll(ready).toBe(200)
  })

  it('an infected file is never served, and its bytes are removed', async () => {
    const file = await send('gift.txt', EICAR)
    expect((await bytesOf(file)).status).toBe(404)
    await expect.poll(() => listed(file)).toMatchObject({ state: 'infected', scanned: true })
    expect((await bytesOf(file)).status).toBe(404)
    const isThere = () => isStored(app.services.storage, storageKey(file.id, 'whole'))
    await expect.poll(isThere).toBe(false)
  })
})
