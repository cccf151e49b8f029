import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { isStored } from '../../testing/is-stored.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { storageKey } from './storage-key.ts'
import { storeFiles } from './store-files.ts'

const app = await startTestApp()
const { storage, pool } = app.services
const ctx = { ...app.services, network: '192.0.2.1' } as unknown as Context
const folder = mkdtempSync(join(tmpdir(), 'latchkey-sent-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Stores a file, and then meets `error` where its row would be written. */
async function storeUntil(error: Error) {
  const path = join(folder, 'sent')
  writeFileSync(path, 'hello')
  let id = ''
  const storing = storeFiles(ctx, [{ path, name: 'a.txt', size: 5 }], async ([file]) => {
    id = file?.id ?? ''
    throw error
  })
  await expect(storing).rejects.toBe(error)
  return id
}
const isThere = (id: string) => isStored(storage, storageKey(id, 'whole'))

it('bytes whose row was refused go at once', async () => {
  expect(await isThere(await storeUntil(new AppError('limit_reached')))).toBe(false)
})

it('bytes whose row never came, because the process died, go within the hour', async () => {
  const id = await storeUntil(new Error('killed'))
  expect(await isThere(id)).toBe(true)
  const { rows } = await pool.query(
    `select j.id::int, extract(epoch from j.run_at - now()) as seconds from graphile_worker._private_jobs j
     where j.payload->>'id' = $1`,
    [id],
  )
  expect(rows).toHaveLength(1)
  expect(Number(rows[0].seconds)).toBeGreaterThan(3500)
  await pool.query('select graphile_worker.reschedule_jobs($1::bigint[], now())', [[rows[0].id]])
  await expect.poll(() => isThere(id)).toBe(false)
})
